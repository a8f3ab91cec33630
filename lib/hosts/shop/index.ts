/** shop.test: a tea shop with menus, orders, an account, cookies and short links; a. and b. are its branches. */
import { type HostServices, systemServices } from '../services'
import { smallHost } from '../small-host'
import type { VirtualHost } from '../virtual-host'
import { customerAccount } from './account'
import { basket } from './basket'
import { cookieScopes } from './cookie-scopes'
import { menu } from './menu'
import { menuEncodings } from './menu-encodings'
import { orders } from './orders'
import { samples } from './samples'
import { shortLinks } from './short-links'

/** The machine of the virtual internet. */
export function shop(services: HostServices = systemServices): VirtualHost {
  const names = ['shop.test', 'a.shop.test', 'b.shop.test']
  const host = smallHost({
    name: 'shop.test',
    summary: 'A tea shop: menus in several encodings, orders, an account, cookies, short links.',
    families: [
      menu,
      menuEncodings,
      samples,
      orders(),
      customerAccount(),
      cookieScopes,
      basket,
      shortLinks,
    ],
    services,
  })
  return { ...host, names, certificate: { names } }
}

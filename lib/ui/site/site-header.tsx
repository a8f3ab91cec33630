/** The bar on top of every page: mark, navigation, text size, theme; on phones behind one Menu. */

import { SearchButton } from '../search/search-button'
import { BrandMark } from './brand-mark'
import { NavLink } from './nav-link'
import { SiteLink } from './site-link'
import { TextSizeSwitch } from './text-size-switch'
import { ThemeSwitch } from './theme-switch'

export function SiteHeader() {
  return (
    <>
      <a
        href="#main"
        className="absolute -top-16 left-4 z-30 bg-go px-4 py-2 text-on-go focus:top-2"
      >
        Skip to the content
      </a>
      <header className="@container top-0 z-20 flex h-(--head) items-center gap-7 border-b border-rule bg-page px-(--pad) max-phone:relative max-phone:gap-3 phone:sticky print:hidden">
        <SiteLink
          href="/"
          className="inline-flex items-center gap-2.5 text-[1.0625rem] font-bold tracking-[-.012em] no-underline [font-stretch:96%] hover:bg-transparent hover:text-ink max-phone:min-h-11"
        >
          <BrandMark />
          {/* On a phone with large text the mark has to do. */}
          <span className="@max-[18.75rem]:sr-only">Roundtrip</span>
        </SiteLink>
        <nav aria-label="Main" className="flex gap-6 max-phone:hidden">
          <MainLinks />
        </nav>
        <div className="ml-auto flex items-center gap-2">
          <div className="max-phone:hidden">
            <TextSizeSwitch />
          </div>
          <details className="phone:hidden">
            <summary className="tool list-none">Menu</summary>
            <div className="absolute inset-x-0 top-full border-y border-rule bg-page px-(--pad) pt-2 pb-4 shadow-float">
              <nav aria-label="Main" className="mb-3 grid justify-items-start">
                <MainLinks />
              </nav>
              <TextSizeSwitch />
            </div>
          </details>
          <SearchButton />
          <ThemeSwitch />
        </div>
      </header>
    </>
  )
}

function MainLinks() {
  return (
    <>
      <NavLink href="/" also="/lessons">
        Course
      </NavLink>
      <NavLink href="/playground">Workbench</NavLink>
      <NavLink href="/reference">Reference</NavLink>
      <NavLink href="/review">Review</NavLink>
      <NavLink href="/work">Your work</NavLink>
    </>
  )
}

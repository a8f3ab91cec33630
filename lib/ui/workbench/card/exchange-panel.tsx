'use client'
/** Everything about one exchange, behind tabs, and the row that copies it. */
import type { Exchange } from '../../../runner/run-event'
import { shortSize } from '../../../sentences/measures'
import { CopyExchange } from '../../copy/copy-exchange'
import { useTripTabs } from '../../trips/trip-tabs'
import { whyLost, whyNotWhole } from '../announced'
import { type TabItem, Tabs } from '../tabs'
import { BodyPane } from './body-pane'
import { ConnectionPane } from './connection-pane'
import { CookiesPane, cookieCount } from './cookies-pane'
import { HeadersPane } from './headers-pane'
import { WirePane } from './wire-pane'

export function ExchangePanel({ exchange }: { exchange: Exchange }) {
  const { response, request } = exchange
  const notWhole = whyNotWhole(exchange)
  const cookies = cookieCount(exchange)
  const tripTabs = useTripTabs(exchange)
  const items: (TabItem | false)[] = [
    response
      ? {
          name: 'Body',
          note: shortSize(response.bodySize),
          render: () => (
            <>
              {notWhole && <p className="pane-note">{notWhole}</p>}
              <BodyPane {...response} root="response.json()" />
            </>
          ),
        }
      : { name: 'Why', render: () => <p className="pane-note">{whyLost(exchange)}</p> },
    {
      name: 'Headers',
      note: String(request.headers.length + (response?.headers.length ?? 0)),
      render: () => <HeadersPane exchange={exchange} />,
    },
    request.body.length > 0 && {
      name: 'Sent body',
      note: shortSize(request.body.length),
      render: () => <BodyPane {...request} bodySize={request.body.length} root="body" />,
    },
    cookies > 0 && {
      name: 'Cookies',
      note: String(cookies),
      render: () => <CookiesPane exchange={exchange} />,
    },
    { name: 'Wire', render: () => <WirePane exchange={exchange} /> },
    ...tripTabs,
    { name: 'Connection', render: () => <ConnectionPane exchange={exchange} /> },
  ]
  return (
    <>
      <Tabs
        label={response ? 'Response parts' : 'Parts of the trip'}
        items={items.filter((item) => item !== false)}
      />
      <CopyExchange exchange={exchange} />
    </>
  )
}

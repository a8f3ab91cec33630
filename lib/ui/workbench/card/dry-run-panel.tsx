'use client'
/** The message of a request that was prepared and not sent, behind the tabs of a response card. */
import {
  dryRunTabs,
  longBodyNote,
  noBodyNote,
  notSentNote,
  sentLaterNote,
  streamNote,
} from '../../../sentences/dry-run'
import { shortSize, size } from '../../../sentences/measures'
import { CopyExchange } from '../../copy/copy-exchange'
import type { DryRun } from '../run-log'
import { Tabs } from '../tabs'
import { BodyPane } from './body-pane'
import { HeadersPane } from './headers-pane'
import { unsentExchange } from './unsent-exchange'
import { WirePane } from './wire-pane'

export function DryRunPanel({ dryRun }: { dryRun: DryRun }) {
  const { request, rest, isSentLater } = dryRun
  const exchange = unsentExchange(request)
  const { body } = request
  const missing =
    rest === 'stream' ? streamNote : rest === 'long' ? longBodyNote(size(body.length)) : null
  const items = [
    { name: 'Wire', render: () => <WirePane exchange={exchange} isDryRun /> },
    {
      name: 'Headers',
      note: String(request.headers.length),
      render: () => <HeadersPane exchange={exchange} isDryRun />,
    },
    {
      name: 'Body',
      note: rest === 'stream' ? '' : shortSize(body.length),
      render: () =>
        body.length > 0 ? (
          <BodyPane {...request} bodySize={body.length} root="body" />
        ) : (
          <p className="pane-note">{missing ?? noBodyNote}</p>
        ),
    },
  ]
  return (
    <>
      <Tabs label={dryRunTabs} items={items} />
      <p className="dry-note">
        {isSentLater ? sentLaterNote : notSentNote} {missing}
      </p>
      <CopyExchange exchange={exchange} />
    </>
  )
}

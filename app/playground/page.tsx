import type { Metadata } from 'next'
import { ScriptNote } from '../../lib/ui/site/script-note'
import { Workbench } from '../../lib/ui/workbench/workbench'

export const metadata: Metadata = {
  title: 'Workbench',
  description:
    'An empty bench for your own requests, with every message that leaves and comes back.',
}

const starter = `import requests from 'requests';

// Any program will do. This one asks who is asking.
const response = await requests.get('https://httpbin.org/get', {
  params: { tea: 'sencha' },
});
response.statusCode;
response.json().args;
`

export default function PlaygroundPage() {
  return (
    <main id="main">
      <Workbench id="playground" code={starter} name="scratch.ts" layout="workbench" />
      <div className="px-(--pad)">
        <ScriptNote />
      </div>
    </main>
  )
}

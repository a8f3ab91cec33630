import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preferenceScript } from '../lib/ui/site/preferences'
import { SiteHeader } from '../lib/ui/site/site-header'
import { fontVariables } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Roundtrip: a course in HTTP requests', template: '%s · Roundtrip' },
  description:
    'An interactive course in HTTP for people who write programs. The answer of every request lands under the line that asked.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0c131f' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The inline script adds data attributes before React wakes up.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no input */}
        <script dangerouslySetInnerHTML={{ __html: preferenceScript }} />
      </head>
      <body>
        <SiteHeader />
        {children}
      </body>
    </html>
  )
}

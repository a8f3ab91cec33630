import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { loadCourse } from '../lib/course/course'
import { colorStyles } from '../lib/course/theme-colors'
import { preferenceScript } from '../lib/ui/site/preferences'
import { SiteHeader } from '../lib/ui/site/site-header'
import { fontVariables } from './fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { facts } = await loadCourse()
  return {
    title: {
      default: facts.title ?? 'Roundtrip: a course in HTTP requests',
      template: '%s · Roundtrip',
    },
    description:
      'An interactive course in HTTP for people who write programs. The answer of every request lands under the line that asked.',
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0c131f' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { facts } = await loadCourse()
  const colors = colorStyles(facts.colors ?? {})
  return (
    // The inline script adds data attributes before React wakes up.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, no input */}
        <script dangerouslySetInnerHTML={{ __html: preferenceScript }} />
        {/* Colours are hexadecimal digits by then, and cannot end the element. */}
        {colors && <style>{colors}</style>}
      </head>
      <body>
        <SiteHeader />
        {children}
      </body>
    </html>
  )
}

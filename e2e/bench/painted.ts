/**
 * How long it takes from a press in a page until something shows, and what the page's thread works for it. Nothing of
 * the bench runs in the page meanwhile but an observer: Playwright's own clicks and expectations look at the page
 * again and again, which took longer than what was measured.
 */
import type { CDPSession, Locator, Page } from '@playwright/test'

export interface Painted {
  /** Milliseconds that the page's thread worked, on the clock of the processor. */
  readonly busy: number
  /** The longest piece without a pause, on the wall clock; 0 for less than 50 ms, which browsers do not report. */
  readonly longest: number
  /** Milliseconds from the press until after the frame that shows it. */
  readonly shown: number
}

/** What is waited for: an element, and a part of its text. */
export interface Sight {
  readonly selector: string
  /** @default any */
  readonly text?: string
}

/** Prepares a page, before it is navigated. */
export async function watchPage(page: Page): Promise<CDPSession> {
  // tsx compiles with esbuild's keepNames, whose helper the page does not have (privatenumber/tsx#113).
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(watchLongTasks)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

/** Presses the middle of an element with the mouse, then types the text, if there is one. */
export async function press(
  page: Page,
  session: CDPSession,
  target: Locator,
  sight: Sight,
  text = '',
): Promise<Painted> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('What is to be pressed cannot be seen.')
  if (text !== '') await target.focus()
  await page.waitForTimeout(300) // what went before must not be counted
  await page.evaluate('globalThis.longest = 0')
  const shown = page.evaluate(whenShown, sight)
  const before = await busyTime(session)
  if (text === '') await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  else await page.keyboard.insertText(text)
  const time = await shown
  const busy = (await busyTime(session)) - before
  await page.waitForTimeout(100) // long tasks are reported late
  return { busy, longest: Number(await page.evaluate('globalThis.longest')), shown: time }
}

/** Milliseconds that the page's thread has worked. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Runs in the page. */
function watchLongTasks(): void {
  const page = globalThis as unknown as { longest: number }
  page.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) page.longest = Math.max(page.longest, duration)
  }).observe({ entryTypes: ['longtask'] })
}

/** Runs in the page: milliseconds from the next click or input until after the frame that shows it. */
function whenShown({ selector, text = '' }: Sight): Promise<number> {
  return new Promise((resolve) => {
    let pressed = 0
    const begin = ({ timeStamp }: Event) => {
      pressed ||= timeStamp
    }
    for (const type of ['pointerdown', 'input'])
      document.addEventListener(type, begin, { capture: true, once: true })
    const shows = () =>
      [...document.querySelectorAll(selector)].some((node) => node.textContent?.includes(text))
    const observer = new MutationObserver(() => {
      if (pressed === 0 || !shows()) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - pressed)
        port2.postMessage(null)
      })
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

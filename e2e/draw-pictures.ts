/**
 * Draws the pictures that httpbin answers with, and writes them as base64 beside the drawing: to be run by
 * hand, `npx tsx e2e/draw-pictures.ts`, whenever the drawing changes.
 */
import { writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { trainSvg } from '../lib/hosts/httpbin/pictures/train'
import { launchOptions } from './browser'

const formats = [
  { name: 'png', type: 'image/png', scale: 1 },
  { name: 'jpeg', type: 'image/jpeg', scale: 1.5 },
  { name: 'webp', type: 'image/webp', scale: 1.5 },
] as const

const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage()
  for (const { name, type, scale } of formats) {
    const svg = trainSvg(name.toUpperCase())
    const url = await page.evaluate(
      async ([source, format, factor]) => {
        const image = new Image()
        image.src = `data:image/svg+xml,${encodeURIComponent(source)}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = image.width * factor
        canvas.height = image.height * factor
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
        return canvas.toDataURL(format, 0.85)
      },
      [svg, type, scale] as const,
    )
    if (!url.startsWith(`data:${type};base64,`)) throw new Error(`The browser cannot make ${type}.`)
    const base64 = url.slice(url.indexOf(',') + 1)
    const file = new URL(`../lib/hosts/httpbin/pictures/${name}.ts`, import.meta.url)
    await writeFile(
      file,
      `/** The drawing as ${name.toUpperCase()}, in base64. Made by e2e/draw-pictures.ts; not to be edited. */\nexport const ${name}Picture =\n  '${base64}'\n`,
    )
    console.log(`${name}: ${Math.floor((base64.length * 3) / 4)} bytes`)
  }
} finally {
  await browser.close()
}

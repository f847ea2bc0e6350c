/**
 * `npm run lab -- pictures`: draws the pictures that other sites show beside a link, one for each language of the frame, and the strip of
 * characters for dates, with the browser of the tests. Run it after a change of a name or tagline of the site; the pictures are checked in.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { FRAME_LANGUAGES, frameOf, type FrameLanguage } from '../../server/publicPages/frame/languages.ts'
import { DATE_FIELD, STRIP_CELL, STRIP_CHARACTERS } from '../../server/publicPages/pictures/dateStrip.ts'
import { writePng } from '../../server/publicPages/pictures/indexedPng.ts'
import { PICTURE_SIZE } from '../../server/publicPages/pictures/sharePictures.ts'
import { browserPath } from '../harness/chromium.ts'
import { mixedPalette, toIndexed } from './palette.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
const FOLDER = path.join(ROOT, 'server', 'publicPages', 'pictures', 'languages')
const FONTS = path.join(ROOT, 'client', 'ui', 'styles', 'fonts')

/** As in the tokens of the public pages. */
const COLOURS = { ground: '#0d2a6b', accent: '#1747b0', ink: '#ffffff', day: '#ffcc00', onDay: '#1b1f2a' }

const fontFaces = ['latin', 'latin-ext', 'cyrillic', 'greek'].map((name) => {
  const font = readFileSync(path.join(FONTS, `inter-${name}-wght-normal.woff2`)).toString('base64')
  const range = { latin: 'U+0-FF', 'latin-ext': 'U+100-24F', cyrillic: 'U+400-4FF', greek: 'U+370-3FF' }[name]
  return `@font-face{font-family:Inter;font-weight:100 900;src:url(data:font/woff2;base64,${font});unicode-range:${range},U+2010-2027}`
})

// Inter has no Armenian and no Georgian letters; DejaVu Sans has both.
const STYLE = `${fontFaces.join('')}
  * { margin: 0; box-sizing: border-box }
  body { background: ${COLOURS.ground}; color: ${COLOURS.ink}; font-family: Inter, 'DejaVu Sans', 'Noto Sans', sans-serif; overflow: hidden }
  .ring { position: absolute; border-radius: 50% }
  .words { position: absolute; left: 80px; top: 72px; width: 720px; height: 390px; display: flex; flex-direction: column; gap: 20px }
  h1 { font-weight: 700; font-size: calc(76px * var(--fit)); line-height: 1.12; letter-spacing: -0.02em }
  h2 { font-weight: 600; font-size: calc(46px * var(--fit)); line-height: 1.2 }
  p { font-weight: 400; font-size: calc(32px * var(--fit)); line-height: 1.35 }
  .day { position: absolute; left: ${DATE_FIELD.x}px; top: ${DATE_FIELD.y}px; width: ${DATE_FIELD.width}px; height: ${DATE_FIELD.height}px; background: ${COLOURS.day}; border-radius: 12px }
  .strip { display: flex; background: ${COLOURS.day}; color: ${COLOURS.onDay}; font-weight: 700; font-size: 48px; line-height: ${STRIP_CELL.height}px; font-variant-numeric: tabular-nums }
  .strip b { flex: none; width: ${STRIP_CELL.width}px; text-align: center }`

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const ring = (radius: number, colour: string): string =>
  `<i class="ring" style="left:${1010 - radius}px;top:${315 - radius}px;width:${2 * radius}px;height:${2 * radius}px;background:${colour}"></i>`

async function pictureOf(language: FrameLanguage): Promise<string> {
  const frame = await frameOf(language)
  const [day = '', own] = frame.text('siteName').split(' – ')
  return `${ring(330, COLOURS.accent)}${ring(118, COLOURS.day)}
    <div class="words" lang="${language}"><h1>${escape(day)}</h1>${own === undefined ? '' : `<h2>${escape(own)}</h2>`}
    <p>${escape(frame.text('siteTagline'))}</p></div><div class="day"></div>`
}

const STRIP = `<div class="strip">${Array.from(STRIP_CHARACTERS, (one) => `<b>${one}</b>`).join('')}</div>`

const palette = mixedPalette([
  [COLOURS.ground, COLOURS.ink],
  [COLOURS.accent, COLOURS.ink],
  [COLOURS.ground, COLOURS.accent],
  [COLOURS.ground, COLOURS.day],
  [COLOURS.accent, COLOURS.day],
  [COLOURS.day, COLOURS.onDay],
])

async function draw(page: Page, name: string, body: string, size: { width: number; height: number }): Promise<number> {
  await page.setViewportSize(size)
  await page.setContent(`<style>${STYLE}</style><body style="--fit:1">${body}`)
  await page.evaluate(async () => {
    await document.fonts.ready
    // A long name is set smaller, until it has room above the date.
    const words = document.querySelector('.words')
    const isFull = (): boolean => words !== null && words.scrollHeight > words.clientHeight
    for (let fit = 1; isFull() && fit > 0.5; fit -= 0.04) document.body.style.setProperty('--fit', String(fit))
  })
  const screenshot = (await page.screenshot()).toString('base64')
  const rgba = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    let text = ''
    for (let at = 0; at < pixels.length; at += 8192) text += String.fromCharCode(...pixels.subarray(at, at + 8192))
    return btoa(text)
  }, screenshot)
  const bytes = await writePng({ ...size, palette, pixels: toIndexed(Buffer.from(rgba, 'base64'), palette) }, 9)
  writeFileSync(path.join(FOLDER, `${name}.png`), bytes)
  return bytes.length
}

const browser = await chromium.launch({ executablePath: browserPath() })
const page = await browser.newPage()
let total = await draw(page, 'digits', STRIP, {
  width: STRIP_CELL.width * STRIP_CHARACTERS.length,
  height: STRIP_CELL.height,
})
for (const language of Object.keys(FRAME_LANGUAGES) as FrameLanguage[]) {
  total += await draw(page, language, await pictureOf(language), PICTURE_SIZE)
}
await browser.close()
console.log(`${Object.keys(FRAME_LANGUAGES).length} pictures, ${Math.round(total / 1000)} kB in all`)

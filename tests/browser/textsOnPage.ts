/** Looks at the texts of a page that is shown in the accented English of tests. */
import type { Page } from '@playwright/test'
import { INTERFACE_LANGUAGES } from '../../shared/messages/languages.ts'

/** Content whose letters say nothing about the language of the interface. */
const NEUTRAL = [
  // Addresses of the web and of mailboxes, as people typed them.
  'https?:\\/\\/\\S+',
  '\\S+@\\S+',
  '\\b[\\w-]+(?:\\.[\\w-]+)+\\b',
  // Codes of centres; languages name themselves.
  '\\b(?:GR|CY|XK)\\b',
  Object.values(INTERFACE_LANGUAGES)
    .map(({ name }) => name)
    .join('|'),
  // Names that are the same in all languages.
  'Chrome|Linux|YouTube|Facebook|Instagram|TikTok|LinkedIn|Mastodon|Bluesky|Snapchat|PDF|SVG|PNG',
]

const ATTRIBUTES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
]

/** Texts with two plain Latin letters side by side: no catalog has them. With the place of each. */
export function plainTextsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([neutral, attributes]) => {
      const found: string[] = []
      const check = (text: string, where: string): void => {
        const rest = neutral.reduce((left, pattern) => left.replaceAll(new RegExp(pattern, 'gi'), ' '), text)
        if (/[A-Za-z]{2,}/.test(rest)) found.push(`${where}: ${text.trim().slice(0, 80)}`)
      }
      const isContent = (element: Element): boolean =>
        // Keys are named as keyboards name them, and what the program itself reads as the program does.
        element.closest('script, style, noscript, kbd, code') !== null ||
        element.closest('[lang]') !== document.documentElement
      const nameOf = (element: Element): string =>
        `${element.parentElement?.className ?? ''} > ${element.tagName.toLowerCase()}.${element.className}`
      check(document.title, 'title')
      for (const element of document.querySelectorAll('*')) {
        if (isContent(element)) continue
        for (const node of element.childNodes) {
          if (node.nodeType === Node.TEXT_NODE) check(node.textContent ?? '', nameOf(element))
        }
        for (const name of attributes) check(element.getAttribute(name) ?? '', `${nameOf(element)} ${name}`)
      }
      return [...new Set(found)]
    },
    [NEUTRAL, ATTRIBUTES] as const,
  )
}

/** Texts of the catalogs that end outside the box that clips them, by name. In accented English they all have a tilde. */
export const cutTextsOn = (page: Page): Promise<readonly string[]> => cutOn(page, '~')

/** @param mark what a text of the interface contains */
export function cutOn(page: Page, mark = ''): Promise<readonly string[]> {
  return page.evaluate((marked) => {
    const PIXEL = 1.5
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      const parent = node.parentElement
      if (parent === null || text.trim() === '' || !text.includes(marked) || !parent.checkVisibility()) continue
      // For screen readers only: clipped to nothing on purpose.
      if (parent.closest('.vh, [aria-hidden="true"], .skip') !== null) continue
      if (getComputedStyle(parent).clipPath === 'inset(50%)') continue
      // The heads of the grid follow its rows sideways.
      if (parent.closest('.agrid-head') !== null) continue
      // A chip shows the beginning of a name; the whole one is in its title.
      if (parent.closest('.chip') !== null) continue
      // A cell of the grid shows the beginning of its value, as in a spreadsheet. The open activity shows all of it.
      if (parent.closest('[role="gridcell"], [role="rowheader"]') !== null) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(around)
        const clip = around.getBoundingClientRect()
        const isCutX = /hidden|clip/.test(overflowX) && (box.right > clip.right + PIXEL || box.left < clip.left - PIXEL)
        const isCutY = /hidden|clip/.test(overflowY) && (box.bottom > clip.bottom + PIXEL || box.top < clip.top - PIXEL)
        if (isCutX || isCutY)
          found.push(`${around.tagName.toLowerCase()}.${around.className}: ${text.trim().slice(0, 60)}`)
        // Scrollable areas show all of it.
        if (/auto|scroll/.test(`${overflowX} ${overflowY}`) || position === 'fixed') break
      }
    }
    return [...new Set(found)]
  }, mark)
}

/** The texts of a page that are the interface's own, not content, each once; attributes that are read out as well. */
export function textsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate((attributes) => {
    const found = new Set<string>()
    const isContent = (element: Element): boolean =>
      element.closest('script, style, noscript, kbd, code') !== null ||
      element.closest('[lang]') !== document.documentElement
    for (const element of document.querySelectorAll('*')) {
      if (isContent(element)) continue
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) found.add((node.textContent ?? '').trim())
      for (const name of attributes) found.add((element.getAttribute(name) ?? '').trim())
    }
    found.delete('')
    return [...found]
  }, ATTRIBUTES)
}

/** Words of the interface that are broken in the middle, since their column is narrower than they are. */
export function brokenOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || !parent.checkVisibility() || parent.closest('[lang]') !== document.documentElement)
        continue
      if (parent.closest('.vh, [aria-hidden="true"], [dir="auto"], script, style, code, textarea, .title') !== null)
        continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /(?<![\p{L}\p{N}@./_-])\p{L}{4,}(?![\p{L}\p{N}@./_-])/gu,
      )) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1)
          found.add(
            `${parent.tagName.toLowerCase()}.${parent.className} < ${parent.parentElement?.className ?? ''}: ${word}`,
          )
      }
    }
    return [...found]
  })
}

/**
 * Brings pasted HTML into the shapes that our schema knows: headings of two levels, lists, tables, bold and italic. It has been cleaned before, so
 * that reading it here neither fetches nor styles anything.
 */
import { joinWordLists } from './wordLists.ts'

export interface ShapedPaste {
  readonly html: string
  /** Content that could not be kept. */
  readonly left: { readonly pictures: number; readonly colours: boolean }
}

/** A comment has no tables and no headings: rows become lines, and headings bold words. */
type Target = 'text' | 'comment'

export function shapePaste(cleaned: string, target: Target): ShapedPaste {
  const { body } = new DOMParser().parseFromString(cleaned, 'text/html')
  const left = { pictures: takeOutPictures(body), colours: body.querySelector('[data-paste~="coloured"]') !== null }
  for (const end of body.querySelectorAll('br.Apple-interchange-newline')) end.remove()
  joinWordLists(body)
  unwrapGoogle(body)
  unwrapAddresses(body)
  renameHeadings(body)
  markWeights(body)
  if (target === 'comment') linesOfTables(body)
  return { html: body.innerHTML, left }
}

function takeOutPictures(body: HTMLElement): number {
  const pictures = body.querySelectorAll('img, picture, svg, video, object, embed, canvas')
  for (const picture of pictures) picture.remove()
  return pictures.length
}

/** Google puts its own address around each link of a document: readers would be sent there first. */
function unwrapAddresses(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const address = wrappedAddress(link.getAttribute('href') ?? '')
    if (address !== null) link.setAttribute('href', address)
  }
}

/** The address within `https://www.google.com/url?q=…`; null if it is no such address. */
export function wrappedAddress(href: string): string | null {
  if (!URL.canParse(href)) return null
  const { hostname, pathname, searchParams } = new URL(href)
  const inside = searchParams.get('q') ?? searchParams.get('url')
  const isGoogle = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) && pathname === '/url'
  return isGoogle && inside !== null && /^https?:/.test(inside) && URL.canParse(inside) ? inside : null
}

/** Google Docs wraps all copied content in one bold element that is not bold. */
function unwrapGoogle(body: HTMLElement): void {
  for (const wrapper of body.querySelectorAll('b[id^="docs-internal-guid"], b[data-paste~="not-bold"]')) {
    wrapper.replaceWith(...wrapper.childNodes)
  }
}

/**
 * A page has its own first heading, and below the third level nobody sees a difference. Word calls a document's title a
 * paragraph.
 */
const HEADINGS: Readonly<Record<string, string>> = { H1: 'h2', H4: 'h3', H5: 'h3', H6: 'h3' }

function renameHeadings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('h1, h4, h5, h6, p.MsoTitle')) {
    rename(element, HEADINGS[element.tagName] ?? 'h2')
  }
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

/** Sheets and Docs write bold as a style of a span. A heading is bold by itself. */
function markWeights(body: HTMLElement): void {
  for (const [word, tag] of [
    ['bold', 'strong'],
    ['italic', 'em'],
  ] as const) {
    for (const element of body.querySelectorAll(`span[data-paste~="${word}"], td[data-paste~="${word}"]`)) {
      if (element.closest('h1, h2, h3, h4, h5, h6') !== null || (element.textContent ?? '').trim() === '') continue
      const mark = element.ownerDocument.createElement(tag)
      mark.append(...element.childNodes)
      element.append(mark)
    }
  }
}

/** "DK – Panel" for each row, so that no two cells merge into one word. */
function linesOfTables(body: HTMLElement): void {
  for (const table of body.querySelectorAll('table')) {
    const lines = [...table.querySelectorAll('tr')].map((row) => {
      const line = table.ownerDocument.createElement('p')
      const cells = [...row.querySelectorAll('td, th')].map((cell) => (cell.textContent ?? '').trim())
      line.textContent = cells.filter((cell) => cell !== '').join(' – ')
      return line
    })
    table.replaceWith(...lines)
  }
}

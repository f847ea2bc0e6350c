/**
 * Keeps only text and structure of pasted HTML. The meaning of styles stays, as words in `data-paste`. Pure, and linear
 * in the length of the HTML.
 */

const STYLE_ATTRIBUTE = /\s(style|bgcolor|background)\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi
const HANDLER_ATTRIBUTE = /\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
/**
 * Elements that hold no text, and comments, in which word processors put whole style sheets: how each begins and
 * ends.
 */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, '-->'],
  [/^<script[\s>]/i, '</script'],
  [/^<style[\s>]/i, '</style'],
  [/^<xml[\s>]/i, '</xml'],
]
const LONGEST_BEGINNING = 8

/**
 * The editor's schema keeps none of it anyway; but while the browser reads the text, every single style would be
 * reported as a violation of the page's content security policy, and background images might be fetched.
 */
export function cleanPaste(html: string): string {
  const kept: string[] = []
  const lower = html.toLowerCase()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    kept.push(html.slice(at, open))
    at = open
    const beginning = html.slice(open, open + LONGEST_BEGINNING)
    const noText = NO_TEXT.find(([begins]) => begins.test(beginning))
    if (noText !== undefined) {
      const end = lower.indexOf(noText[1], open)
      // There may be spaces before the last sign.
      const close = end === -1 ? -1 : html.indexOf('>', end)
      at = close === -1 ? html.length : close + 1
      continue
    }
    const end = /^<[a-z]/i.test(beginning) ? endOfTag(html, open) : open
    if (end === -1) break
    kept.push(
      html
        .slice(open, end + 1)
        .replaceAll(HANDLER_ATTRIBUTE, '')
        .replaceAll(STYLE_ATTRIBUTE, meaningOfStyle),
    )
    at = end + 1
  }
  kept.push(html.slice(at))
  return kept.join('')
}

/** Returns the end of the tag that begins at `open`, skipping quoted attributes; -1 if it has no end. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let at = open; at < html.length; at++) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  return -1
}

/** Words of `data-paste`, and the styles that mean them. A list of Word is paragraphs with the level and the number of their list. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*(?:bold|[6-9]00)/i, 'bold'],
  [/font-weight:\s*(?:normal|[1-4]00)/i, 'not-bold'],
  [/font-style:\s*italic/i, 'italic'],
  [/mso-list:\s*Ignore/i, 'list-sign'],
  [/mso-list:\s*(?!Ignore)/i, 'list'],
  [
    /(?:^|[;\s"'])(?:color|background|background-color):\s*(?!black|windowtext|inherit|initial|transparent|none|white|#000000|#ffffff|rgb\(0, 0, 0\))/i,
    'coloured',
  ],
]
const LIST_LEVEL = /mso-list:[^;]*level(\d)/i

function meaningOfStyle(_: string, name: string, value: string): string {
  if (name.toLowerCase() !== 'style') return ' data-paste="coloured"'
  const words = MEANINGS.filter(([style]) => style.test(value)).map(([, word]) => word)
  const level = LIST_LEVEL.exec(value)?.[1]
  if (level !== undefined) words.push(`level-${level}`)
  return words.length === 0 ? '' : ` data-paste="${words.join(' ')}"`
}

/** Elements without an end. */
const VOID = /^<(?:br|img|hr|col|input|meta|link|wbr|area|base|embed|source|track|param)\b/i

/** How deep elements lie in each other. */
export function depthOf(html: string): number {
  let [depth, deepest] = [0, 0]
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/gi)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1)
    else if (!tag.endsWith('/>') && !VOID.test(tag)) depth += 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

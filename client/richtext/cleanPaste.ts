/** Removes everything but text from pasted HTML. Pure, and linear in the length of the HTML. */

const STYLE_ATTRIBUTE = /\s(?:style|bgcolor|background)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
/**
 * Elements that hold no text, and comments, in which word processors put whole style sheets: how each begins and
 * ends.
 */
const NO_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^<!--/, '-->'],
  [/^<script[\s>]/i, '</script>'],
  [/^<style[\s>]/i, '</style>'],
  [/^<xml[\s>]/i, '</xml>'],
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
      at = end === -1 ? html.length : end + noText[1].length
      continue
    }
    const end = /^<[a-z]/i.test(beginning) ? endOfTag(html, open) : open
    if (end === -1) break
    kept.push(html.slice(open, end + 1).replaceAll(STYLE_ATTRIBUTE, ''))
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

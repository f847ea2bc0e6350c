import type { RichTextNode } from '../../../richtext/json.ts'
import { LINE_BREAK, MARK_SIGNS, SIGNED_MARKS, type SignedMark } from './signs.ts'

const SPECIAL = /[\\*[\]|]|__|~~/g
/** At the start of a line these would make it another block. */
const BLOCK_START = /^(#{1,6} |[-*•] |>|-{3}$|\||\s)/
const NUMBERED = /^(\d{1,9})([.)] )/

/** The words of a paragraph, with a sign where a mark begins or ends. */
export function writeInline(nodes: readonly RichTextNode[]): string {
  let written = ''
  let open: Open = { marks: new Set(), href: null }
  for (const node of nodes) {
    const next = openIn(node)
    written += between(open, next)
    open = next
    written += node.type === 'hardBreak' ? `${LINE_BREAK}\n` : protectedText(node.text ?? '')
  }
  const line = written + between(open, { marks: new Set(), href: null })
  return line
    .replace(BLOCK_START, (start) => `\\${start}`)
    .replace(NUMBERED, '$1\\$2')
    .replace(/\s$/, (blank) => `\\${blank}`)
}

interface Open {
  readonly marks: ReadonlySet<SignedMark>
  readonly href: string | null
}

function openIn(node: RichTextNode): Open {
  const marks = node.marks ?? []
  const link = marks.find(({ type }) => type === 'link')?.attrs?.href
  return {
    marks: new Set(SIGNED_MARKS.filter((mark) => marks.some(({ type }) => type === mark))),
    href: typeof link === 'string' ? link : null,
  }
}

/** A link closes before and opens behind the signs of marks. */
function between(before: Open, next: Open): string {
  const signs = SIGNED_MARKS.filter((mark) => before.marks.has(mark) !== next.marks.has(mark))
  const same = before.href === next.href
  return [
    same || before.href === null ? '' : `](${addressIn(before.href)})`,
    ...signs.map((mark) => MARK_SIGNS[mark]),
    same || next.href === null ? '' : '[',
  ].join('')
}

/** Without the signs that would end it. */
const addressIn = (href: string): string =>
  href.replaceAll(/[()\s]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

const protectedText = (text: string): string =>
  text.replaceAll(SPECIAL, (sign) => [...sign].map((one) => `\\${one}`).join(''))

import type { RichTextNode } from '../../../richtext/json.ts'
import { isHonestLink } from '../../../richtext/links.ts'
import { MARK_SIGNS, SIGNED_MARKS, type SignedMark } from './signs.ts'

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'sign'; readonly mark: SignedMark }
  | { readonly kind: 'link'; readonly href: string | null }

/** The words of a paragraph as nodes. A sign without its other half is text. */
export function readInline(text: string): readonly RichTextNode[] {
  const pieces = piecesOf(text)
  const literal = new Set(
    SIGNED_MARKS.filter(
      (mark) => pieces.filter((piece) => piece.kind === 'sign' && piece.mark === mark).length % 2 === 1,
    ),
  )
  const nodes: RichTextNode[] = []
  const open = new Set<SignedMark>()
  let href: string | null = null
  const add = (words: string): void => {
    const marks = [
      ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
      ...SIGNED_MARKS.filter((mark) => open.has(mark)).map((type) => ({ type })),
    ]
    nodes.push({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) })
  }
  for (const piece of joined(pieces, literal)) {
    if (piece.kind === 'text') add(piece.text)
    else if (piece.kind === 'break') nodes.push({ type: 'hardBreak' })
    else if (piece.kind === 'link') ({ href } = piece)
    else if (!open.delete(piece.mark)) open.add(piece.mark)
  }
  return nodes
}

/** Neighbouring texts as one, signs that are literal among them. */
function joined(pieces: readonly Piece[], literal: ReadonlySet<SignedMark>): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const text =
      piece.kind === 'text'
        ? piece.text
        : piece.kind === 'sign' && literal.has(piece.mark)
          ? MARK_SIGNS[piece.mark]
          : null
    const last = all.at(-1)
    if (text === null) all.push(piece)
    else if (last?.kind === 'text') all[all.length - 1] = { kind: 'text', text: last.text + text }
    else all.push({ kind: 'text', text })
  }
  return all
}

const LINK_END = /^\]\(([^()\s]+)\)/
const ALONE = /\s/

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let inLink = false
  while (at < text.length) {
    const rest = text.slice(at)
    const escaped = /^\\([\s\S])/.exec(rest)?.[1]
    const end = inLink ? LINK_END.exec(rest) : null
    const mark = SIGNED_MARKS.find((one) => rest.startsWith(MARK_SIGNS[one]))
    const link = !inLink && rest.startsWith('[') ? linkFrom(rest) : null
    if (escaped === '\n') at += pushed(pieces, { kind: 'break' }, 2)
    else if (escaped !== undefined && !/[\p{L}\p{N}]/u.test(escaped))
      at += pushed(pieces, { kind: 'text', text: escaped }, 2)
    else if (end !== null) {
      at += pushed(pieces, { kind: 'link', href: null }, end[0].length)
      inLink = false
    } else if (link !== null) {
      at += pushed(pieces, { kind: 'link', href: link }, 1)
      inLink = true
    } else if (mark !== undefined && !standsAlone(text, at, MARK_SIGNS[mark].length))
      at += pushed(pieces, { kind: 'sign', mark }, MARK_SIGNS[mark].length)
    else {
      const words = /^[^\\*_~[\]]+/.exec(rest)?.[0] ?? rest.slice(0, 1)
      at += pushed(pieces, { kind: 'text', text: words }, words.length)
    }
  }
  return pieces
}

function pushed(pieces: Piece[], piece: Piece, length: number): number {
  pieces.push(piece)
  return length
}

/** As in `2 * 3`. */
const standsAlone = (text: string, at: number, length: number): boolean =>
  ALONE.test(text[at - 1] ?? ' ') && ALONE.test(text[at + length] ?? ' ')

/** The address of the link that begins here; null if none does. */
function linkFrom(rest: string): string | null {
  const href = /^\[(?:\\[\s\S]|[^\\\]])*\]\(([^()\s]+)\)/.exec(rest)?.[1]
  return href !== undefined && isHonestLink(href) ? href : null
}

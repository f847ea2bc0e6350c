/** The plain text of a fragment in Yjs. The same as `textOfRichText` of its view, read in a fraction of the time. */
import * as Y from 'yjs'
import { storable } from '../../text/storable.ts'
import { isTextBlock } from './nodeText.ts'
import { createRunList, type WrittenText } from './writtenText.ts'

/** As deep as `readFragment` looks. */
const MAX_DEPTH = 64

/** The beginning and the content of a Yjs type of the fragment. */
interface Found {
  readonly start: number
  /** The beginning of each child; null for a text, since every unit of it is a character. */
  readonly children: readonly number[] | null
  readonly length: number
}

export interface TextPiece {
  readonly type: Y.XmlText
  readonly start: number
  readonly length: number
}

export const textOfFragment = (fragment: Y.XmlFragment): string => walk(fragment, null).text

/** With what Yjs knows of its characters. */
export const readWrittenText = (fragment: Y.XmlFragment): WrittenText => walk(fragment, null)

/** The text, with the way from places in Yjs to offsets. */
export function readPlaces(fragment: Y.XmlFragment): {
  readonly text: string
  /** Null for a type that is not, or no longer, in this fragment. */
  readonly offsetAt: (type: object, index: number) => number | null
  /** The texts of Yjs in it, in reading order, each with the offset of its first character. */
  readonly texts: readonly TextPiece[]
} {
  const found = new Map<object, Found>()
  const { text } = walk(fragment, found)
  return {
    text,
    texts: [...found].flatMap(([type, { start, length }]) =>
      type instanceof Y.XmlText ? [{ type, start, length }] : [],
    ),
    offsetAt(type, index) {
      const place = found.get(type)
      if (place === undefined) return null
      if (place.children === null) return place.start + Math.min(index, place.length)
      return place.children[index] ?? place.start + place.length
    },
  }
}

function walk(fragment: Y.XmlFragment, found: Map<object, Found> | null): WrittenText {
  // Joined once, at the end: reading a string that grows by pieces copies all of it each time.
  const pieces: string[] = []
  let length = 0
  const list = createRunList()
  let isFirst = true

  const write = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
  }

  const beginBlock = (): void => {
    if (!isFirst) write('\n')
    isFirst = false
  }

  const note = (type: object, start: number, children: readonly number[] | null): void => {
    found?.set(type, { start, children, length: length - start })
  }

  const takeText = (part: Y.XmlText): void => {
    const start = length
    // XmlText writes its marks as tags when it is asked for its text, and its identities it does not tell.
    for (let item = part._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const { str } = item.content
      list.add(length, str.length, item.id.client, item.id.clock)
      write(storable(str))
    }
    note(part, start, null)
  }

  const takeInline = (element: Y.XmlElement, depth: number): void => {
    if (element.nodeName === 'hardBreak') write('\n')
    else takeChildren(element, (child) => takeInlinePart(child, depth + 1))
  }

  const takeInlinePart = (part: unknown, depth: number): void => {
    if (part instanceof Y.XmlText) takeText(part)
    else if (part instanceof Y.XmlElement && depth <= MAX_DEPTH) takeInline(part, depth)
  }

  const takeChildren = (parent: Y.XmlFragment, take: (child: unknown) => void): void => {
    let start = -1
    const children: number[] = []
    for (const child of parent.toArray()) {
      const before = length
      const piece = pieces.length
      const first = isFirst
      take(child)
      // A block's own beginning is after the line feed that separates it from the previous one.
      const own = !first && pieces[piece] === '\n' && !isInline(child) ? before + 1 : before
      if (start < 0) start = own
      children.push(own)
    }
    note(parent, start < 0 ? length : start, children)
  }

  const takeBlock = (child: unknown, depth: number): void => {
    if (child instanceof Y.XmlText) {
      // Text outside of any block is shown as a paragraph, unless it is empty.
      if (child.length === 0) return
      beginBlock()
      takeText(child)
      return
    }
    if (!(child instanceof Y.XmlElement) || depth > MAX_DEPTH) return
    if (holdsText(child)) {
      beginBlock()
      takeChildren(child, (part) => takeInlinePart(part, depth + 1))
    } else {
      takeChildren(child, (part) => takeBlock(part, depth + 1))
    }
  }

  takeChildren(fragment, (child) => takeBlock(child, 0))
  return { text: pieces.join(''), runs: list.runs }
}

const isInline = (child: unknown): boolean =>
  child instanceof Y.XmlText ? child.length > 0 : child instanceof Y.XmlElement && child.nodeName === 'hardBreak'

const holdsText = (element: Y.XmlElement): boolean =>
  isTextBlock(element.nodeName) || element.toArray().some((child) => isInline(child))

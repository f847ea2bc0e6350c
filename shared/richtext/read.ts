/** Reads a fragment in its document, before anyone asks whether it fits the schema. It never throws. */
import * as Y from 'yjs'
import { storable } from '../text/storable.ts'
import type { RichTextNode } from './json.ts'
import { readPieces } from './textPieces.ts'

/** Far deeper than anyone nests lists and quotes, far shallower than any stack. */
const MAX_DEPTH = 64

/** The text that could be read, and whether that is everything. */
interface Reading {
  readonly blocks: readonly RichTextNode[]
  readonly complete: boolean
}

/**
 * The blocks of a fragment; text that stands outside of any block becomes a paragraph. Embeds, hooks and deeply nested
 * elements are left out, each by itself: one odd thing never hides its neighbours.
 */
export function readFragment(fragment: Y.XmlFragment): Reading {
  let complete = true

  const readText = (text: Y.XmlText): readonly RichTextNode[] => {
    const read = readPieces(text)
    if (!read.complete) complete = false
    return read.pieces.flatMap((piece) => {
      if (typeof piece.insert !== 'string') {
        complete = false
        return []
      }
      if (piece.insert === '') return []
      const marks = piece.marks.map(([name, attrs]) =>
        isRecord(attrs) ? { type: markName(name), attrs } : { type: markName(name) },
      )
      return [{ type: 'text', text: storable(piece.insert), ...(marks.length > 0 ? { marks } : {}) }]
    })
  }

  const readNode = (item: unknown, depth: number): readonly RichTextNode[] => {
    if (item instanceof Y.XmlText) return readText(item)
    if (!(item instanceof Y.XmlElement) || depth > MAX_DEPTH) {
      complete = false
      return []
    }
    const attrs = item.getAttributes()
    const content = item.toArray().flatMap((child) => readNode(child, depth + 1))
    return [
      {
        type: item.nodeName,
        ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
        ...(content.length > 0 ? { content } : {}),
      },
    ]
  }

  const blocks = fragment.toArray().flatMap((item): readonly RichTextNode[] => {
    const read = readNode(item, 0)
    if (!(item instanceof Y.XmlText) || read.length === 0) return read
    complete = false
    return [{ type: 'paragraph', content: read }]
  })
  return { blocks, complete }
}

/** y-tiptap writes marks that may overlap themselves as `name--hash`. */
const markName = (name: string): string => name.replace(/--[a-zA-Z0-9+/=]{8}$/, '')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Selecting words in a shared document as an editor does, without the editor. */
import * as Y from 'yjs'
import type { TextPlaceRequest } from '../../shared/comments/anchors/anchor.ts'
import { quoteOf } from '../../shared/comments/anchors/anchor.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import { planNarrative } from '../../shared/plans/layout.ts'

export const narrativeOf = (doc: Y.Doc): string => textOfFragment(planNarrative(doc))

/** The Yjs text in which a phrase stands, and where. */
export function findPhrase(doc: Y.Doc, phrase: string): { readonly text: Y.XmlText; readonly index: number } {
  const walk = (node: Y.XmlFragment): { text: Y.XmlText; index: number } | null => {
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlText) {
        const index = Y.Text.prototype.toString.call(child).indexOf(phrase)
        if (index >= 0) return { text: child, index }
      } else if (child instanceof Y.XmlElement) {
        const found = walk(child)
        if (found !== null) return found
      }
    }
    return null
  }
  const found = walk(planNarrative(doc))
  if (found === null) throw new Error(`nobody wrote “${phrase}”`)
  return found
}

export const deletePhrase = (doc: Y.Doc, phrase: string): void => {
  const { text, index } = findPhrase(doc, phrase)
  text.delete(index, phrase.length)
}

const encode = (text: Y.XmlText, index: number): string =>
  Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, -1))).toString('base64')

/** The request of an editor with this phrase selected. */
export function selectInEditor(doc: Y.Doc, phrase: string): TextPlaceRequest {
  const { text, index } = findPhrase(doc, phrase)
  const positions = { start: encode(text, index), end: encode(text, index + phrase.length) }
  const { quote } = selectOnPage(narrativeOf(doc), phrase)
  return { at: 'text', fragment: 'narrative', quote, positions }
}

/** The request of a page without an editor. */
export function selectOnPage(narrative: string, phrase: string): TextPlaceRequest {
  const start = narrative.indexOf(phrase)
  const range = { start, end: start + phrase.length }
  return { at: 'text', fragment: 'narrative', quote: quoteOf(narrative, range), range }
}

/** What a kind of document brings to the list of its versions. */
import type { ReactNode } from 'react'
import * as Y from 'yjs'

/** How differences are worded: what a restore would do, or what happened between two versions. */
export type DifferenceWords = 'restore' | 'happened'

export interface Versioned<Content> {
  /** The heading of the list. */
  readonly title: string
  /** The present state, among the versions to compare with. */
  readonly present: string
  readonly contentOf: (doc: Y.Doc) => Content
  /** Writes the content as an edit like any other, within a transaction. */
  readonly restore: (doc: Y.Doc, content: Content, now: Date) => void
  /** Said after a restore to the version of this name. */
  readonly restored: (name: string) => string
  readonly renderDifferences: (before: Content, after: Content, words: DifferenceWords) => ReactNode
}

/** The content that an encoded state holds. */
export function contentIn<Content>({ contentOf }: Pick<Versioned<Content>, 'contentOf'>, state: Uint8Array): Content {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const content = contentOf(doc)
  doc.destroy()
  return content
}

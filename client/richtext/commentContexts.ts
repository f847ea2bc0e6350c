/** What others say about words of a rich text: pages give it, texts show it. */
import { createContext, type ReactNode } from 'react'
import type { Editor } from '@tiptap/react'
import type { RichText } from '../../shared/richtext/json.ts'

interface ReadText {
  /** Which rich text of its document it is, as anchors name it. */
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

/** Shows a text for reading, with what is said about it. Without one a text is shown alone. */
export const ReaderComments = createContext<((read: ReadText) => ReactNode) | null>(null)

/** Stands in an editor's frame, and shows in the editor what is said about its text. */
export const EditorComments = createContext<((written: { fragment: string; editor: Editor }) => ReactNode) | null>(null)

/**
 * Slots for comments in a document. A page that has a discussion fills them; fields, texts and entries render the
 * slots and do not depend on comments.
 */
import { createContext, use, type ReactNode } from 'react'
import type { Editor } from '@tiptap/react'
import type { RichText } from '../../shared/richtext/json.ts'

/** Asks what shows comments in a text to comment on the words that are selected. */
export const ASK_ABOUT_WORDS = 'ask-about-words'

/** In the place of a field: the entry itself. */
export const WHOLE_ENTRY = ''

export interface ReadText {
  /** Which rich text of its document it is, as anchors name it. */
  readonly fragment: string
  readonly text: RichText
  readonly lang?: string | undefined
}

interface EditedText {
  readonly fragment: string
  readonly editor: Editor
}

interface Slots {
  /** At a field of an entry, or at the entry itself (`WHOLE_ENTRY`). */
  readonly atField: (entry: string, field: string) => ReactNode
  /** After the fields of an entry that is open. */
  readonly afterEntry: (entry: string) => ReactNode
  /** Asks about a field of an entry, or about the entry itself (`WHOLE_ENTRY`); null for people who may not. */
  readonly askAbout: ((entry: string, field: string) => void) | null
  /** A text for reading, with its comments; null: the text is shown alone. */
  readonly aroundText: ((text: ReadText) => ReactNode) | null
  /** In the frame of an editor, which shows the comments on its text. */
  readonly inEditor: ((text: EditedText) => ReactNode) | null
}

export const NO_COMMENTS: Slots = {
  atField: () => null,
  afterEntry: () => null,
  askAbout: null,
  aroundText: null,
  inEditor: null,
}

export const CommentSlots = createContext<Slots>(NO_COMMENTS)

export const useCommentSlots = (): Slots => use(CommentSlots)

/** Nothing for a field of the whole document. */
export function useFieldComments(item: string | null, field: string): ReactNode {
  const { atField } = useCommentSlots()
  return item === null ? null : atField(item, field)
}

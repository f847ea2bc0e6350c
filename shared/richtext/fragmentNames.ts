/** Names of documents' rich texts. Separate from the code that finds them, so that pages without Yjs can name them. */
import { z } from 'zod'

/** Which rich text of a document: `narrative`, `activities/<id>/description`, `items/<id>/text`, `about/fr`, `notes`. */
export const FragmentName = z.string().min(1).max(200)
export type FragmentName = z.infer<typeof FragmentName>

/** The maps whose entries have a rich text, by the field that holds it: the description of an activity, the text of an item of a letter. */
const ENTRY_TEXTS = { description: 'activities', text: 'items' } as const
export type EntryTextField = keyof typeof ENTRY_TEXTS

/** The name of an entry's rich text. */
export const textOfEntry = (field: EntryTextField, entry: string): FragmentName =>
  `${ENTRY_TEXTS[field]}/${entry}/${field}`

const ENTRY_TEXT = /^(?:activities\/(.{1,64})\/description|items\/(.{1,64})\/text)$/

/** The entry that has this text; null for another text. */
export function entryOfText(name: FragmentName): string | null {
  const found = ENTRY_TEXT.exec(name)
  return found?.[1] ?? found?.[2] ?? null
}

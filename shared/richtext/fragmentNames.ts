/** Names of documents' rich texts. Separate from the code that finds them, so that pages without Yjs can name them. */
import { z } from 'zod'

/** Which rich text of a document: `narrative`, `activities/<id>/description`, `about/fr`, `notes`. */
export const FragmentName = z.string().min(1).max(200)
export type FragmentName = z.infer<typeof FragmentName>

const DESCRIPTION = /^activities\/(.{1,64})\/description$/

/** The description of an activity. */
export const descriptionOfEntry = (activity: string): FragmentName => `activities/${activity}/description`

/** The activity that has this description; null for another text. */
export const entryOfDescription = (name: FragmentName): string | null => DESCRIPTION.exec(name)?.[1] ?? null

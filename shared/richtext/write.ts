/** Writes rich text into an empty fragment. */
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import type { XmlFragment } from 'yjs'
import type { RichText } from './json.ts'
import { richTextSchema } from './schema.ts'

/** @throws if the rich text does not fit the schema; what `viewRichText` gives always does */
export function writeRichText(fragment: XmlFragment, richText: RichText): void {
  prosemirrorJSONToYXmlFragment(richTextSchema, richText, fragment)
}

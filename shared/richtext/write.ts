/** Writes rich text into an empty fragment. */
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import type { XmlFragment } from 'yjs'
import type { RichText } from './json.ts'
import { richTextSchema } from './schema.ts'

/** @throws if the rich text does not fit the schema; the result of `viewRichText` always fits */
export function writeRichText(fragment: XmlFragment, richText: RichText): void {
  prosemirrorJSONToYXmlFragment(richTextSchema, richText, fragment)
}

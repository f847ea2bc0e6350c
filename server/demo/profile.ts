/** How a profile page of the demo network is written down, and how it becomes a document. */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { FirstValues } from '../../shared/fields/layout.ts'
import { fillWhole } from '../../shared/fields/layout.ts'
import { contactFields, ProfileSection, type socialFields } from '../../shared/profiles/fields.ts'
import { addSocialLink, profileContact, profileSection, profileTitle } from '../../shared/profiles/layout.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { readMarkup } from './markup.ts'

/** What is written in one language; sections in the markup of `readMarkup`. */
type DemoText = { readonly title?: string } & { readonly [S in ProfileSection]?: string }

export interface DemoProfile {
  readonly centre: string
  readonly contact: FirstValues<typeof contactFields>
  readonly social?: readonly Omit<FirstValues<typeof socialFields>, 'order'>[]
  /** By language. */
  readonly texts: Readonly<Record<string, DemoText>>
}

/** The page as the encoded state of a fresh document. */
export function buildDemoProfile({ contact, social = [], texts }: DemoProfile): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc()
  const keys = generateNKeysBetween(null, null, social.length)
  doc.transact(() => {
    fillWhole(profileContact(doc), contactFields, contact)
    for (const [place, link] of social.entries()) addSocialLink(doc, { ...link, order: keys[place] })
    for (const [language, { title, ...sections }] of Object.entries(texts)) {
      if (title !== undefined) profileTitle(doc, language).insert(0, title)
      for (const section of ProfileSection.options) {
        const text = sections[section]
        if (text !== undefined) writeRichText(profileSection(doc, section, language), readMarkup(text))
      }
    }
  })
  const state = Y.encodeStateAsUpdate(doc) as Uint8Array<ArrayBuffer>
  doc.destroy()
  return state
}

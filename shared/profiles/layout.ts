/**
 * The layout of a profile page in its Yjs document: `contact` and `social` (Y.Map), and for every language `title/fr`
 * (Y.Text) and one XmlFragment a section, `about/fr`.
 * All of them are root types, which need no creation: two clients that write the first word of a section at the same
 * moment write into the same text, and a document that is still empty is whole. Only social links are nested; each is
 * complete when it is added.
 */
import * as Y from 'yjs'
import { fillWhole, type FirstValues } from '../fields/layout.ts'
import { randomId } from '../ids.ts'
import { ProfileSection, socialFields } from './fields.ts'

export const profileContact = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('contact')
export const profileSocial = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('social')
export const profileTitle = (doc: Y.Doc, language: string): Y.Text => doc.getText(`title/${language}`)
export const profileSection = (doc: Y.Doc, section: ProfileSection, language: string): Y.XmlFragment =>
  doc.getXmlFragment(`${section}/${language}`)

/** Everything that people edit in these languages, for undo. */
export function profileRoots(
  doc: Y.Doc,
  languages: readonly string[],
): readonly (Y.Map<unknown> | Y.Text | Y.XmlFragment)[] {
  return [
    profileContact(doc),
    profileSocial(doc),
    ...languages.flatMap((language) => [
      profileTitle(doc, language),
      ...ProfileSection.options.map((section) => profileSection(doc, section, language)),
    ]),
  ]
}

/** Returns the languages in which something was ever written. */
export function languagesIn(doc: Y.Doc): readonly string[] {
  const found = [...doc.share.keys()].flatMap((name) => /^[a-z-]+\/([a-z]{2,3})$/.exec(name)?.[1] ?? [])
  return [...new Set(found)].toSorted()
}

/** Adds a social link. @returns its random id */
export function addSocialLink(doc: Y.Doc, first: FirstValues<typeof socialFields>): string {
  const id = randomId()
  const link = new Y.Map<unknown>()
  doc.transact(() => {
    profileSocial(doc).set(id, link)
    fillWhole(link, socialFields, first)
  })
  return id
}

/**
 * `viewProfile` turns a profile page's Yjs document into a typed, checked view. It never throws on odd content: it
 * keeps valid values and lists the others. Texts in other languages than the page's stay in the document, unseen.
 */
import * as Y from 'yjs'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import { describe, entriesOf, isEntryKey, plainText, shorten, viewTable } from '../fields/view.ts'
import { viewRichText } from '../richtext/view.ts'
import { contactFields, ProfileSection, socialFields } from './fields.ts'
import { profileContact, profileSection, profileSocial, profileTitle } from './layout.ts'
import type { ContactView, ProfileContent, ProfileText, SocialLinkView } from './profileView.ts'

/** @param languages those of the page, from `profileLanguages` */
export function viewProfile(doc: Y.Doc, languages: readonly string[]): ProfileContent {
  const problems: ViewProblem[] = []
  const contact = viewTable(profileContact(doc), contactFields, 'contact', problems) as ContactView
  const social: SocialLinkView[] = []
  for (const [id, entry] of entriesOf(profileSocial(doc))) {
    const at = `social/${shorten(id, 64)}`
    if (entry instanceof Y.Map && isEntryKey(id)) {
      social.push({ id, ...(viewTable(entry, socialFields, at, problems) as Omit<SocialLinkView, 'id'>) })
    } else {
      problems.push({ at, problem: 'not-valid', found: describe(entry) })
    }
  }
  const texts = languages.map((language) => viewText(doc, language, problems))
  return { contact, social: social.toSorted(inOrder), texts, problems }
}

function viewText(doc: Y.Doc, language: string, problems: ViewProblem[]): ProfileText {
  const sections = ProfileSection.options.map((section) => {
    const { richText, lossless } = viewRichText(profileSection(doc, section, language))
    if (!lossless) problems.push({ at: `${section}/${language}`, problem: 'not-fully-shown', found: '' })
    return [section, richText] as const
  })
  return {
    language,
    title: plainText(profileTitle(doc, language)),
    sections: Object.fromEntries(sections) as ProfileText['sections'],
  }
}

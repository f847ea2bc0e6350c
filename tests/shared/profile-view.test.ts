import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ViewProblem } from '../../shared/fields/schema.ts'
import { contactFields, ProfileSection, profileLanguages, socialFields } from '../../shared/profiles/fields.ts'
import {
  addSocialLink,
  languagesIn,
  profileContact,
  profileSection,
  profileSocial,
  profileTitle,
} from '../../shared/profiles/layout.ts'
import { missingOf } from '../../shared/profiles/missing.ts'
import { ContactView, ProfileText, SocialLinkView, type ProfileContent } from '../../shared/profiles/profileView.ts'
import { viewProfile } from '../../shared/profiles/view.ts'
import { EMPTY_RICH_TEXT, textOf } from '../../shared/richtext/json.ts'
import { makeOdd, odd, oddBlock } from '../language/oddContent.ts'
import { copyOf, meet } from '../language/plan.ts'
import { oddRoots } from '../language/roots.ts'

const LANGUAGES = ['en', 'da']
const ROOTS = [
  'contact',
  'social',
  ...LANGUAGES.flatMap((language) => ['title', ...ProfileSection.options].map((part) => `${part}/${language}`)),
]

const fits = (content: ProfileContent) => {
  expect(ContactView.safeParse(content.contact).error).toBeUndefined()
  for (const link of content.social) expect(SocialLinkView.safeParse(link).error).toBeUndefined()
  for (const text of content.texts) expect(ProfileText.safeParse(text).error).toBeUndefined()
  for (const problem of content.problems) expect(ViewProblem.safeParse(problem).error).toBeUndefined()
}

function write(fragment: Y.XmlFragment, words: string): void {
  const paragraph = new Y.XmlElement('paragraph')
  fragment.push([paragraph])
  paragraph.push([new Y.XmlText(words)])
}
const textIn = (content: ProfileContent, language: string, section: ProfileSection): string =>
  textOf(content.texts.find((text) => text.language === language)?.sections[section] ?? EMPTY_RICH_TEXT)

describe('a document that is still empty', () => {
  test('is a whole profile page with nothing on it', () => {
    const content = viewProfile(new Y.Doc(), LANGUAGES)
    fits(content)
    expect(content).toMatchObject({
      social: [],
      problems: [],
      texts: [{ language: 'en', title: '' }, { language: 'da' }],
    })
    expect(Object.values(content.contact).every((value) => value === null)).toBe(true)
  })

  test('takes the first words of two people at once and loses none of them', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()]
    profileTitle(one, 'da').insert(0, 'Sammen ')
    profileTitle(two, 'da').insert(0, 'om et bedre internet')
    write(profileSection(one, 'about', 'da'), 'Det første.')
    write(profileSection(two, 'about', 'da'), 'Det andet.')
    profileContact(one).set('email', 'a@b.example')
    profileContact(two).set('website', 'https://b.example')
    meet(one, two)
    const content = viewProfile(one, LANGUAGES)
    expect(content).toEqual(viewProfile(two, LANGUAGES))
    expect(content.texts[1]?.title).toContain('Sammen ')
    expect(content.texts[1]?.title).toContain('om et bedre internet')
    expect(textIn(content, 'da', 'about')).toContain('Det første.')
    expect(textIn(content, 'da', 'about')).toContain('Det andet.')
    expect(content.contact).toMatchObject({ email: 'a@b.example', website: 'https://b.example' })
  })
})

describe('any content', () => {
  test('at the roots gives a valid view, the same on every machine', () => {
    fc.assert(
      fc.property(oddRoots([...ROOTS, 'about/xx', 'unknown']), (doc) => {
        const content = viewProfile(doc, LANGUAGES)
        fits(content)
        expect(viewProfile(copyOf(doc), LANGUAGES)).toEqual(content)
        fits(viewProfile(doc, languagesIn(doc)))
        missingOf(content, [])
      }),
      { numRuns: 400 },
    )
  })

  test('in contact, links and texts gives a valid view', () => {
    const contactKeys = fc.constantFrom(...Object.keys(contactFields), 'unknown')
    const linkKeys = fc.constantFrom(...Object.keys(socialFields), 'unknown')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(contactKeys, odd), { maxLength: 6 }),
        fc.array(fc.tuple(linkKeys, odd), { maxLength: 4 }),
        fc.array(fc.tuple(fc.string(), odd), { maxLength: 2 }),
        fc.array(oddBlock, { maxLength: 4 }),
        (inContact, inLink, inSocial, blocks) => {
          const doc = new Y.Doc()
          const link = profileSocial(doc).get(addSocialLink(doc, { network: 'x' })) as Y.Map<unknown>
          for (const [key, recipe] of inContact) profileContact(doc).set(key, makeOdd(recipe))
          for (const [key, recipe] of inLink) link.set(key, makeOdd(recipe))
          for (const [key, recipe] of inSocial) profileSocial(doc).set(key, makeOdd(recipe))
          for (const recipe of blocks) profileSection(doc, 'about', 'en').push([makeOdd(recipe) as Y.XmlElement])
          fits(viewProfile(doc, LANGUAGES))
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('valid values are kept and others are listed:', () => {
  test.each([
    'javascript:alert(1)',
    'javascript://%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'http://centre.example',
    'https://user:secret@centre.example',
    'https://mailto:someone@centre.example',
    '//centre.example',
    'centre.example',
  ])('no link leads to %s', (address) => {
    const doc = new Y.Doc()
    const id = addSocialLink(doc, { network: 'youtube' })
    ;(profileSocial(doc).get(id) as Y.Map<unknown>).set('url', address)
    profileContact(doc).set('helplineUrl', address)
    const content = viewProfile(doc, LANGUAGES)
    expect(content.contact.helplineUrl).toBeNull()
    expect(content.social).toMatchObject([{ network: 'youtube', url: null }])
    expect(content.problems.map(({ at }) => at)).toEqual(['contact/helplineUrl', `social/${id}/url`])
  })

  test('a title may hold right-to-left words, combining marks and emoji', () => {
    const title = 'مرحبا 👩‍👩‍👧‍👦 e\u0301\u0323 Ѝ \u202eabc'
    const doc = new Y.Doc()
    profileTitle(doc, 'da').insert(0, title)
    expect(viewProfile(doc, LANGUAGES).texts[1]?.title).toBe(title)
  })

  test('200 kB in one section are shown', () => {
    const doc = new Y.Doc()
    write(profileSection(doc, 'about', 'en'), 'å'.repeat(100_000))
    expect(textIn(viewProfile(doc, LANGUAGES), 'en', 'about')).toHaveLength(100_000)
  })

  test('texts in a language that is not the page’s are ignored, and stay', () => {
    const doc = new Y.Doc()
    profileTitle(doc, 'sv').insert(0, 'Kvar')
    const content = viewProfile(doc, LANGUAGES)
    expect(content.problems).toEqual([])
    expect(content.texts.map(({ language }) => language)).toEqual(LANGUAGES)
    expect(languagesIn(copyOf(doc))).toContain('sv')
    expect(viewProfile(copyOf(doc), ['sv']).texts[0]?.title).toBe('Kvar')
  })
})

test('a page has English and the centre’s languages, each once', () => {
  expect(profileLanguages(['ga', 'en'])).toEqual(['en', 'ga'])
  expect(profileLanguages(['nl', 'fr', 'de'])).toEqual(['en', 'nl', 'fr', 'de'])
  expect(profileLanguages([])).toEqual(['en'])
})

test('missing parts are named, the helpline first, until they are written', () => {
  const doc = new Y.Doc()
  const missing = () => missingOf(viewProfile(doc, LANGUAGES), []).map(({ what }) => what)
  expect(missing()).toEqual(['helpline', 'title', 'section', 'section', 'section', 'public-activity', 'contact'])
  profileContact(doc).set('helplineNumber', '116 xxx')
  profileContact(doc).set('email', 'a@b.example')
  profileTitle(doc, 'en').insert(0, 'Together')
  expect(missingOf(viewProfile(doc, LANGUAGES), [])[0]).toEqual({ what: 'title', languages: ['da'] })
  profileTitle(doc, 'da').insert(0, 'Sammen')
  for (const section of ['about', 'better-internet', 'about-us'] as const) {
    for (const language of LANGUAGES) write(profileSection(doc, section, language), 'Words.')
  }
  expect(missing()).toEqual(['public-activity'])
  addSocialLink(doc, { network: 'youtube' })
  expect(missing()).toEqual(['public-activity', 'social'])
})

import { expect, test } from 'vitest'
import { HttpsAddress, TypedAddress, WebAddress } from '../../shared/fields/values.ts'
import { plainRichText } from '../../server/updates/mail/plainRichText.ts'
import { richTextHtml } from '../../server/publicPages/richTextHtml.ts'
import { CommentBody } from '../../shared/comments/body.ts'
import { ChangedMilestone } from '../../shared/milestones/api.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { isSafeLink, isHonestLink } from '../../shared/richtext/links.ts'
import { readLinks } from '../../client/plans/import/rows/readLinks.ts'

const DISGUISED = [
  'https://bank.example:secret@evil.example/',
  'https://bank.example@evil.example/',
  'https://:secret@evil.example/',
]

test.each(DISGUISED)('%s is refused where somebody types it, and stays readable where it is stored', (address) => {
  expect(TypedAddress.safeParse(address).success).toBe(false)
  expect(HttpsAddress.safeParse(address).success).toBe(false)
  expect(isHonestLink(address)).toBe(false)
  expect(readLinks(address)).toBeNull()
  expect(WebAddress.safeParse(address).success).toBe(true)
  expect(isSafeLink(address)).toBe(true)
})

test.each(['https://example.org/a@b', 'http://example.org', 'https://example.org/?to=a@b.example'])(
  '%s, which only has an @ further on, is taken',
  (address) => {
    expect(TypedAddress.safeParse(address).success).toBe(true)
    expect(isHonestLink(address)).toBe(true)
  },
)

test.each(DISGUISED)('%s is no link in mails and on public pages, and its text stays', (href) => {
  const text = { type: 'text', text: 'Your bank', marks: [{ type: 'link', attrs: { href } }] }
  const body: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] }
  expect(plainRichText(body)).toEqual(['Your bank'])
  expect(String(richTextHtml(body, 3))).toMatch(/Your bank/)
  expect(String(richTextHtml(body, 3))).not.toContain('evil.example')
  expect(CommentBody.safeParse(body).success).toBe(false)
})

test('a mailbox is taken as a link of a text', () => expect(isHonestLink('mailto:help@example.org')).toBe(true))

test('an important date with such a link is refused, and names it', () => {
  const [link] = DISGUISED
  const { error } = ChangedMilestone.safeParse({ version: 1, milestone: { ...MILESTONE, link } })
  expect(error?.issues.map(({ path }) => path)).toEqual([['milestone', 'link']])
})

const MILESTONE = {
  kind: 'deadline',
  title: 'Plans are due',
  when: { kind: 'day', day: '2027-01-15' },
  whenNote: '',
  time: null,
  place: null,
  detailsToFollow: false,
  audiences: ['all'],
  purposes: ['information'],
  contact: null,
  link: null,
  text: '',
  reminds: false,
}

/** The Weekly Update in the words of a mail. */
import { describe, expect, test } from 'vitest'
import { loadLocaliser } from '../../server/language/localisers.ts'
import { buildMessage } from '../../server/mail/message.ts'
import { richTextHtml } from '../../server/publicPages/richTextHtml.ts'
import { letterBody, letterMail, MAX_HTML_BYTES, type MailedIssue } from '../../server/updates/mail/letterMail.ts'
import { plainRichText } from '../../server/updates/mail/plainRichText.ts'
import { FIRST_CAMPAIGN } from '../../server/seeding/content.ts'
import { SectionId } from '../../shared/ids.ts'
import { MailId } from '../../shared/mail/outgoing.ts'
import type { RichText, RichTextNode } from '../../shared/richtext/json.ts'
import type { Letter } from '../../shared/updates/letter.ts'
import { IssueNumber } from '../../shared/updates/updateState.ts'
import { htmlFaults } from '../browser/htmlRules.ts'
import { headerOf } from '../harness/mailbox.ts'
import { letterItem, paragraph, WORKED_LETTER } from '../harness/workedLetter.ts'

const HOME = 'https://sid.example'
const english = loadLocaliser('en')
const ISSUE: MailedIssue = {
  number: IssueNumber.parse('2027-2'),
  address: `${HOME}/updates/2027-2`,
  campaign: FIRST_CAMPAIGN,
}

async function mailOf(letter: Letter, issue = ISSUE) {
  const body = await letterBody(letter, issue, {
    english,
    home: HOME,
    countryOf: () => 'Estonia',
    addressOf: ({ id }) => `${issue.address}#item-${id}`,
    richTextHtml: (text) => richTextHtml(text, 4),
  })
  const frame = {
    localiser: english,
    why: 'You receive it as a planner for Denmark.',
    mailbox: 'weekly.update@demo.example',
    stop: `${HOME}/unsubscribe/token/letter`,
    settings: `${HOME}/settings`,
    privacy: `${HOME}/data-protection`,
  }
  return letterMail(body, frame, english)
}

const withItems = (items: Letter['sections'][number]['items'], more: Partial<Letter> = {}): Letter => ({
  ...WORKED_LETTER,
  ...more,
  sections: [{ id: SectionId.parse('important'), standard: 'important', title: '', items }],
})

test('The plain text says everything, and no line of it is wrapped', async () => {
  const { subject, text } = await mailOf(WORKED_LETTER)
  expect(subject).toBe('Weekly Update No. 2 of 2027, 12 January: Plans in for the EC briefing, due Friday 22 January')
  expect(text).toBe(
    [
      'Read online: https://sid.example/updates/2027-2',
      'No. 2 of 2027 · Tuesday 12 January 2027 · Safer Internet Day is in 28 days',
      'IN THIS ISSUE: Important updates (1) · Capacity building (2) · Events and campaigns (1) · Deadlines (2) · Dates (5)',
      '',
      '== IMPORTANT UPDATES',
      '* Plans in for the EC briefing [REMINDER, FOR ACTION] For: All',
      '  It shows your plan as it is on Friday 22 January 2027, 17:00 Brussels.',
      '  Open: https://sid.example/plan · Questions: Coordination Team',
      '',
      '== CAPACITY BUILDING',
      '* Call of awareness centres [THIS WEEK, FOR INFORMATION AND PARTICIPATION] For: Awareness centres',
      '  Friday 15 January 2027, 12:00–13:00 CET, online.',
      '  Open: https://sid.example/m/1 · Questions: Coordination Team',
      '* Which hour is close of business? [NEW, FOR INFORMATION] For: All',
      '  About: Which hour is close of business?.',
      '  Questions: Helpdesk',
      '',
      '== EVENTS AND CAMPAIGNS',
      '* Veebiseminar vanematele: hääl, mis pole sinu laps [NEW, FOR PARTICIPATION] For: All, SIC+',
      '  About: Veebiseminar vanematele: hääl, mis pole sinu laps.',
      '  Open: https://sid.example/plan/ee · Questions: Planner, Estonia',
      '',
      '== APPROACHING DEADLINES (what | when | for)',
      'Plans in for the EC briefing (see above) | Friday 22 January 2027, close of business (17:00 Brussels) | All',
      'Public page submitted | Monday 25 January 2027 | All',
      '',
      '== IMPORTANT DATES TO COME (what | when | for)',
      'Call of awareness centres (see above) | Friday 15 January 2027, 12:00–13:00 CET, online | Awareness centres',
      'European youth forum, week of preparation | Week of Monday 18 January 2027, the forum itself: Thursday 21, hybrid: Brussels | Youth',
      'Helplines: the day, hour by hour | Tuesday 30 March 2027, 10:00 CEST, online, details to follow | Helplines',
      '#MediaSmartOnline posts | Ongoing until Friday 29 January 2027 | All, SIC+',
      'Network meeting | 17–18 March 2027, Amsterdam, details to follow | All',
      '',
      '-- ',
      'The Weekly Update is compiled and sent by the Coordination Team. Questions and comments: weekly.update@demo.example. You receive it as a planner for Denmark.',
      'Unsubscribe from the Weekly Update: https://sid.example/unsubscribe/token/letter · Choose what you receive: https://sid.example/settings',
      'Data protection: https://sid.example/data-protection · This email has no images. Opening and links are not counted.',
    ].join('\n'),
  )
})

describe('the page', () => {
  test('keeps the rules of HTML but for styles in its elements, names the language of a heading, and fetches nothing', async () => {
    const { html } = await mailOf(WORKED_LETTER)
    const faults = await htmlFaults(html)
    expect(faults.filter((fault) => !fault.startsWith('no-inline-style'))).toEqual([])
    expect(html).toMatch(/<h3 [^>]* lang="et">Veebiseminar/)
    expect(html.match(/<th scope="col"/g)).toHaveLength(6)
    expect(html).not.toMatch(/<(img|script|link|iframe|object|video)|url\(|@import/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark" />')
  })

  test('escapes what is typed, in each text', async () => {
    const script = '<script>alert(1)</script>"\'&'
    const items = [letterItem('x1', script, { text: paragraph(script), link: 'javascript:alert(1)' })]
    const deadlines = WORKED_LETTER.deadlines.map((line) => ({ ...line, words: script }))
    const { html, text } = await mailOf(withItems(items, { title: script, deadlines, opening: paragraph(script) }))
    expect(html).not.toContain('<script')
    expect(html).not.toContain('javascript:')
    expect(text).not.toContain('javascript:')
    expect((await htmlFaults(html)).filter((fault) => !fault.startsWith('no-inline-style'))).toEqual([])
  })

  test.each([
    [
      '400 items',
      Array.from({ length: 400 }, (_, at) => letterItem(`n${at}`, `Item ${at} with a heading of some words`)),
    ],
    ['an item of 1 MB', [letterItem('big', 'A large item', { text: paragraph('word '.repeat(200_000)) })]],
  ])('of a letter with %s holds headings, labels and links only', async (_, items) => {
    const { html, text } = await mailOf(withItems(items))
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_HTML_BYTES)
    expect(html).toContain('too long for an email')
    expect(html.match(/href="https:\/\/sid\.example\/updates\/2027-2#item-/g)).toHaveLength(items.length)
    expect(text).toContain('[NEW, FOR INFORMATION]')
    expect(text).not.toContain('About:')
  })
})

test('A title cannot add a header, and other scripts are encoded', async () => {
  const title = 'Ενημέρωση\r\nBcc: everybody@example.org\r\n\r\nBody'
  const { subject, html, text } = await mailOf({ ...WORKED_LETTER, title })
  const message = await buildMessage({
    id: MailId.parse('a'.repeat(22)),
    from: { name: 'SID', address: 'sid@workspace.example' },
    to: { name: '', address: 'planner.dk@demo.example' },
    replyTo: null,
    date: new Date('2027-01-12T14:00:00Z'),
    subject,
    html,
    text,
    stopUrl: `${HOME}/api/unsubscribe/token/letter`,
    listId: 'weekly-update.sid.example',
  })
  const raw = message.toString('utf8')
  expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).not.toMatch(/^Bcc:/im)
  expect(headerOf(raw, 'Subject')).toMatch(/^=\?UTF-8\?/)
  expect(headerOf(raw, 'List-Id')).toBe('<weekly-update.sid.example>')
  expect(headerOf(raw, 'List-Unsubscribe')).toBe(`<${HOME}/api/unsubscribe/token/letter>`)
})

test('The subject of a draft says so, and of a letter without deadlines only its day', async () => {
  const draft = await mailOf({ ...WORKED_LETTER, deadlines: [] }, { ...ISSUE, number: null })
  expect(draft.subject).toBe('Weekly Update, draft for 12 January')
  expect(draft.text).toContain('Draft · Tuesday 12 January 2027')
})

test('A rich text is plain with marks of lists, and the addresses of links', () => {
  const text = (words: string, href?: string): RichTextNode => ({
    type: 'text',
    text: words,
    ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
  })
  const p = (...content: readonly RichTextNode[]): RichTextNode => ({ type: 'paragraph', content })
  const rich: RichText = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Steps')] },
      {
        type: 'orderedList',
        content: [
          { type: 'listItem', content: [p(text('Sign in'), { type: 'hardBreak' }, text('first'))] },
          { type: 'listItem', content: [p(text('Read '), text('the guide', 'https://sid.example/guide'))] },
        ],
      },
      p(text('sid@example.org', 'mailto:sid@example.org'), text(' '), text('odd', 'javascript:x')),
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', content: [p(text('a'))] },
              { type: 'tableCell', content: [p(text('b'))] },
            ],
          },
        ],
      },
    ],
  }
  expect(plainRichText(rich)).toEqual([
    'Steps',
    '1. Sign in',
    '   first',
    '2. Read the guide (https://sid.example/guide)',
    'sid@example.org odd',
    'a | b',
  ])
})

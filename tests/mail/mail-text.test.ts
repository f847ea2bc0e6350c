/** The texts of mails. */
import { describe, expect, test } from 'vitest'
import type { UnreadItem, MailEntry } from '../../server/notifications/mailEntry.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'
import { composeMailText } from '../../server/mail/mailText.ts'

const english = loadLocaliser('en')
const LINKS = {
  home: 'https://sid.example',
  settings: 'https://sid.example/settings',
  stop: 'https://sid.example/stop',
}
const item = (over: Partial<UnreadItem> = {}): UnreadItem => ({
  notification: 'n',
  at: new Date('2026-11-20T10:00:00Z'),
  kind: 'reply',
  isQuestion: false,
  by: 'Helpdesk',
  text: 'Yes.',
  ...over,
})
const thread = (...items: readonly UnreadItem[]): MailEntry => ({
  where: 'Plan of Malta',
  question: null,
  path: '/plans/mt?thread=t',
  items,
})
const write = (...news: readonly MailEntry[]) =>
  composeMailText(news, { kind: 'daily', links: LINKS, repliesAreRead: true, localiser: english })

describe('the subject says what happened', () => {
  test.each<[string, readonly MailEntry[]]>([
    ['Planner, Malta asked: Plan of Malta', [thread(item({ kind: 'started', by: 'Planner, Malta' }))]],
    ['Helpdesk replied: Plan of Malta', [thread(item())]],
    ['Helpdesk mentioned you: Plan of Malta', [thread(item({ kind: 'mention' }))]],
    ['Resolved: Plan of Malta', [thread(item({ kind: 'resolved', text: null }))]],
    ['Assigned to you: Plan of Malta', [thread(item({ kind: 'assigned', text: null }))]],
    ['2 updates: Plan of Malta', [thread(item(), item())]],
    ['Unread comments in 2 threads', [thread(item()), thread(item())]],
  ])('%s', async (subject, news) => expect((await write(...news)).subject).toBe(subject))

  test('in one line, and not too long a one', async () => {
    const { subject } = await write({ ...thread(item()), where: `“${'long\n'.repeat(100)}” in the plan` })
    expect(subject).toMatch(/^Helpdesk replied: “long long long/)
    expect(subject.length).toBeLessThanOrEqual(151)
  })
})

test('a long text is cut, and of many threads the last are only counted, with a link', async () => {
  const { text, html } = await write(...Array.from({ length: 32 }, () => thread(item({ text: 'x'.repeat(5000) }))))
  for (const part of [text, html]) {
    expect(part.match(/x{100}…/g)).toHaveLength(30)
    expect(part).not.toMatch(/x{2001}/)
    expect(part).toContain('2 more threads have unread comments.')
  }
})

test('both parts name every thing, link to its place, and say how to change or stop them', async () => {
  const news = thread(item({ text: 'One\ntwo' }), item({ kind: 'resolved', text: null, by: 'Planner, Malta' }))
  const { text, html } = await write(news)
  expect(text).toContain('    One\n    two')
  expect(html).toContain('One<br />two')
  for (const part of [text, html]) {
    expect(part).toContain('Planner, Malta resolved the thread.')
    expect(part).toContain('https://sid.example/plans/mt?thread=t')
    expect(part).toContain('once a day')
    expect(part).toContain(LINKS.settings)
    expect(part).toContain(LINKS.stop)
  }
})

describe('an answer', () => {
  const QUESTION = 'May we use the mascot on a bus?\nThe printer waits.'

  test('names its question in the subject, and quotes it above', async () => {
    const { subject, text, html } = await write({ ...thread(item()), question: QUESTION })
    expect(subject).toBe('Helpdesk replied: “May we use the mascot on a bus?”, Plan of Malta')
    expect(text).toMatch(
      /The question was:\n {4}May we use the mascot on a bus\?\n {4}The printer waits\.\n\nHelpdesk replied:/,
    )
    expect(html).toContain('May we use the mascot on a bus?<br />The printer waits.')
  })

  test('does not quote a question that is new itself', async () => {
    const asked = item({ kind: 'started', isQuestion: true, text: QUESTION })
    const { text } = await write({ ...thread(asked), question: QUESTION })
    expect(text).not.toContain('The question was:')
    expect(text.match(/mascot/g)).toHaveLength(1)
  })
})

test('the first line says whether replies are not read or go to the helpdesk, with the link', async () => {
  const options = { kind: 'daily', links: LINKS, localiser: english } as const
  const unread = await composeMailText([thread(item())], { ...options, repliesAreRead: false })
  expect(unread.text).toMatch(
    /^Replies to this email are not read\. Answer in the workspace:\nhttps:\/\/sid\.example\/plans\/mt\?thread=t\n/,
  )
  expect(unread.html).toContain('Replies to this email are not read.')
  const read = await composeMailText([thread(item())], { ...options, repliesAreRead: true })
  expect(read.text).toMatch(/^Replies to this email go to the helpdesk\. Answer in the workspace:\nhttps:/)
  expect(read.html).toContain('Replies to this email go to the helpdesk.')
  for (const part of [read.text, read.html]) expect(part).not.toContain('not read')
})

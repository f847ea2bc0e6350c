/** What mails say. */
import { describe, expect, test } from 'vitest'
import type { UnreadItem, UnreadThread } from '../../server/mail/unreadThreads.ts'
import { loadTranslator } from '../../server/language/translators.ts'
import { composeMailText } from '../../server/mail/mailText.ts'

const english = await loadTranslator('en')
const LINKS = {
  home: 'https://sid.example',
  settings: 'https://sid.example/settings',
  stop: 'https://sid.example/stop',
}
const item = (over: Partial<UnreadItem> = {}): UnreadItem => ({
  notification: 'n',
  kind: 'reply',
  by: 'Helpdesk',
  text: 'Yes.',
  ...over,
})
const thread = (...items: readonly UnreadItem[]): UnreadThread => ({
  where: 'Plan of Malta',
  path: '/plans/mt?thread=t',
  items,
})
const write = (...news: readonly UnreadThread[]) => composeMailText(news, 'daily', LINKS, english)

describe('the subject says what happened', () => {
  test.each<[string, readonly UnreadThread[]]>([
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

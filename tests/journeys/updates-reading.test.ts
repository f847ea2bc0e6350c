/** Letters that were released and sent, as people read them: search, mentions, Word, the public page and the feed. */
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MadeFeed } from '../../shared/feeds/calendarFeed.ts'
import type { UpdateId } from '../../shared/ids.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import { MilestoneList } from '../../shared/milestones/api.ts'
import { SearchResults } from '../../shared/search/api.ts'
import { ReadUpdate, UpdateList } from '../../shared/updates/api.ts'
import { FoundItems } from '../../shared/updates/foundItems.ts'
import { UpdateMentions } from '../../shared/updates/mentions.ts'
import { htmlFaults } from '../browser/htmlRules.ts'
import { as, asNobody, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { releaseWritten, writeLetter, type ReleasedLetter } from '../harness/writtenLetters.ts'

const SCRIPT = '<script>alert(1)</script>'

let server: TestServer
let letter: ReleasedLetter
const member = () => as(server, 'planner.dk')

beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2027-01-12T14:00:00Z') })
  letter = await writeLetter(server, {
    day: '2027-01-12',
    isPublic: true,
    items: [
      {
        heading: 'Posters wanted in Finnish',
        text: `Ally’s poster lacks three languages. ${SCRIPT}`,
        purposes: ['participation'],
        audiences: ['all'],
        contact: { kind: 'role', role: 'helpdesk' },
        link: 'https://example.org/posters',
        dated: {
          kind: 'deadline',
          when: { kind: 'day', day: LocalDate.parse('2027-01-15') },
          whenNote: '',
          time: { kind: 'at', start: LocalTime.parse('12:00'), end: null },
          place: null,
          detailsToFollow: false,
        },
      },
      {
        heading: 'Helplines: figures of the quarter',
        section: 'capacity',
        purposes: ['information'],
        audiences: ['helplines'],
        membersOnly: true,
        text: 'The joining link is inside.',
      },
      { heading: 'For SIC+ centres', audiences: ['sic-plus'], purposes: ['information'] },
      {
        heading: 'A date that somebody announced',
        section: 'events',
        audiences: ['all'],
        purposes: ['information'],
      },
    ],
  })
})
afterAll(async () => server.close())

/** Sending queues mails; here the letter is only called sent. */
async function markSent(id: UpdateId): Promise<void> {
  await server.app.issues.change(id, async (trx) => {
    const at = '2027-01-12T14:00:00.000Z'
    await trx
      .updateTable('weekly_update')
      .set({ state: 'sent', sent_at: at, send_at: at })
      .where('id', '=', id)
      .execute()
  })
}

const foundBy = async (q: string, who = member(), filter: Record<string, string> = {}): Promise<FoundItems> =>
  FoundItems.parse(await jsonOf(who.get(`/api/updates/items?${new URLSearchParams({ q, ...filter })}`)))
const searched = async (q: string) => {
  const answer = await member().get(`/api/search?${new URLSearchParams({ q, campaign: 'sid-2027' })}`)
  return SearchResults.parse(await jsonOf(answer)).results.filter(
    ({ kind, href }) => kind === 'update' && href.startsWith('/updates/2027'),
  )
}
const read = async (name: string, who = member()): Promise<ReadUpdate> =>
  ReadUpdate.parse(await jsonOf(who.get(`/api/updates/${name}`)))
const openly = async (path: string) => {
  const answer = await asNobody(server).get(path, { accept: 'text/html' })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

test('a draft is found, written as Word and shown to nobody but coordinators', async () => {
  expect((await foundBy('finnish')).total).toBe(0)
  expect((await foundBy('finnish', as(server, 'coordinator'))).items).toMatchObject([
    { number: null, update: letter.id },
  ])
  expect(await searched('posters')).toEqual([])
  expect((await member().get(`/api/updates/${letter.id}.docx`)).status).toBe(404)
  expect((await as(server, 'coordinator').get(`/api/updates/${letter.id}.docx`)).status).toBe(200)
  expect((await openly('/en/updates/2027-1')).status).toBe(404)
})

describe('a letter that was released', () => {
  beforeAll(async () => releaseWritten(server, letter))

  test('is read by every member, and says which items concern them', async () => {
    const concerning = async (who: string): Promise<readonly string[]> =>
      (await read('2027-1', as(server, who))).sections
        .flatMap(({ items }) => items)
        .flatMap(({ heading, isForMe }) => (isForMe ? [heading.slice(0, 8)] : []))
    expect(await concerning('coordinator')).toHaveLength(4)
    expect(await concerning('reader')).toEqual(['Posters ', 'A date t'])
    // Nobody of Denmark said that they work for a helpline: all of its planners stand for it.
    expect(await concerning('planner.dk')).toEqual(['Posters ', 'Helpline', 'A date t'])
  })

  test('is found by the beginning of each word, with the words around it, and is not public yet', async () => {
    const { items, total, letters } = await foundBy('lang POSTER')
    expect([total, letters]).toEqual([1, 1])
    expect(items[0]).toMatchObject({
      number: '2027-1',
      label: 'final-reminder',
      item: letter.items[0],
      heading: [
        { text: 'Posters', isFound: true },
        { text: ' wanted in Finnish', isFound: false },
      ],
    })
    expect(items[0]?.excerpt.map(({ text }) => text).join('')).toContain('lacks three languages')
    expect((await foundBy('   ')).total).toBe(0)
    const byLabel = await foundBy('', member(), { label: 'final-reminder', section: 'nothing' })
    expect(byLabel.items[0]).toMatchObject({ number: '2027-1', item: letter.items[0], label: 'final-reminder' })
    expect((await foundBy('poster', member(), { label: 'tomorrow' })).total).toBe(0)
    expect((await openly('/en/updates/2027-1')).status).toBe(404)
    expect(await searched('posters')).toEqual([])
  })
})

describe('a letter that was sent', () => {
  beforeAll(async () => markSent(letter.id))

  test('is found by the search of the workspace, with the address of the item', async () => {
    expect(await searched('finnish poster')).toMatchObject([
      {
        title: 'Posters wanted in Finnish',
        where: 'No. 1 of 2027',
        href: `/updates/2027-1#item-${letter.items[0]}`,
      },
    ])
  })

  test('gets a dated correction at its item, in Word as well', async () => {
    const [item] = letter.items
    const words = `Due on Monday. ${SCRIPT}`
    expect((await as(server, 'coordinator').post(`/api/updates/${letter.id}/notes`, { item, words })).status).toBe(201)
    expect((await read('2027-1')).notes).toMatchObject([{ item, words }])
    const answer = await member().get('/api/updates/2027-1.docx')
    expect(answer.headers.get('content-disposition')).toContain('weekly-update-2027-1.docx')
    const buffer = Buffer.from(await answer.arrayBuffer())
    const { value } = await mammoth.extractRawText({ buffer })
    for (const part of [
      'No. 1 of 2027',
      'Important updates',
      '[FINAL REMINDER, for participation] For: All',
      'Friday 15 January 2027, 12:00 CET',
      'Questions: Helpdesk',
      SCRIPT,
      'Due on Monday.',
      'Approaching deadlines',
      '(see above)',
      'The joining link is inside.',
    ])
      expect(value).toContain(part)
    const audit = await as(server, 'coordinator').get('/api/audit')
    expect(await audit.text()).toContain('update.export')
  })

  test('is a public page in English without the items for members, in valid HTML without script', async () => {
    const { status, text, headers } = await openly('/el/updates/2027-1')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toContain('public')
    expect(text).toContain('Posters wanted in Finnish')
    expect(text).toContain('&lt;script&gt;alert(1)')
    expect(text).not.toContain(SCRIPT)
    expect(text).not.toContain('Helplines: figures')
    expect(text).not.toContain('joining link')
    // A milestone for those who were notified of it is in the dates of members alone.
    expect((await read('2027-1')).dates.map(({ words }) => words)).toContain('Meeting in Brussels')
    expect(text).not.toContain('Meeting in Brussels')
    expect(text).toContain('Due on Monday')
    expect(await htmlFaults(text)).toEqual([])
    const etag = headers.get('etag') ?? ''
    expect((await asNobody(server).get('/el/updates/2027-1', { 'if-none-match': etag })).status).toBe(304)
    for (const path of ['/en/updates/2027-2', '/en/updates/2026-1', '/xx/updates/2027-1'])
      expect((await openly(path)).status, path).toBe(404)
    expect((await openly('/sitemap.xml')).text).toContain('/en/updates/2027-1')
    expect((await openly('/robots.txt')).text).toContain('Allow: /en/updates/')
  })

  test('is in a feed behind an address of its person, which is no calendar', async () => {
    const made = MadeFeed.parse(
      await jsonOf(
        member().post('/api/campaigns/sid-2027/feeds', { name: 'Weekly Updates', content: { what: 'updates' } }),
      ),
    )
    const path = new URL(made.address).pathname
    expect(path).toMatch(/^\/calendar\/[\w-]+\.xml$/)
    const answer = await asNobody(server).get(path)
    const xml = await answer.text()
    expect(answer.headers.get('content-type')).toContain('application/atom+xml')
    expect(xml).toContain('<title>Weekly Update: No. 1 of 2027, Tuesday 12 January 2027</title>')
    expect(xml).toContain(`href="${server.http}/updates/2027-1"`)
    expect(xml).toContain('Posters wanted in Finnish [FINAL REMINDER]')
    expect((await asNobody(server).get(path.replace('.xml', '.ics'))).status).toBe(404)
  })

  test('that is for members has no public page', async () => {
    const second = await writeLetter(server, { day: '2027-01-19', items: [{ heading: 'For members' }] })
    await releaseWritten(server, second)
    await markSent(second.id)
    expect((await openly('/en/updates/2027-2')).status).toBe(404)
    const { updates } = UpdateList.parse(await jsonOf(member().get('/api/updates')))
    const ofThisYear = updates.filter(({ number }) => number?.startsWith('2027') === true)
    expect(ofThisYear.map(({ number, state }) => [number, state])).toEqual([
      ['2027-2', 'sent'],
      ['2027-1', 'sent'],
    ])
    expect(await read('2027-1')).toMatchObject({ older: '2026-8', newer: '2027-2' })
  })

  test('is named where its sources are, by the last letter that had them', async () => {
    const { milestones } = MilestoneList.parse(await jsonOf(member().get('/api/campaigns/sid-2027/milestones')))
    const source = { kind: 'milestone', id: milestones[0]?.id ?? '' } as const
    for (const day of ['2027-01-26', '2027-02-02']) {
      const one = await writeLetter(server, { day, items: [{ heading: 'From a milestone', source }] })
      await releaseWritten(server, one)
      if (day === '2027-01-26') await markSent(one.id)
    }
    const { mentions } = UpdateMentions.parse(await jsonOf(member().get('/api/updates/mentions')))
    expect(mentions).toMatchObject([{ source, number: '2027-3' }])
  })
})

/** The overview over HTTP: one selection as a list and in numbers, always as the plans are committed. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ActivityList, Coverage } from '../../shared/overview/api.ts'
import { PlanList } from '../../shared/plans/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity } from '../language/plan.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function list(query = ''): Promise<ActivityList> {
  const reader = as(server, 'reader@demo.example')
  return ActivityList.parse(await jsonOf(reader.get(`${CAMPAIGN}/activities${query}`)))
}
async function coverage(query = ''): Promise<Coverage> {
  const reader = as(server, 'reader@demo.example')
  return Coverage.parse(await jsonOf(reader.get(`${CAMPAIGN}/coverage${query}`)))
}
async function pages(query: string): Promise<ActivityList['activities']> {
  const all: ActivityList['activities'] = []
  let next: string | null = null
  do {
    const page: ActivityList = await list(`?${query}${next === null ? '' : `&after=${next}`}`)
    all.push(...page.activities)
    next = page.next
  } while (next !== null)
  return all
}

describe('the list of activities', () => {
  test('has every activity of every plan, with the total', async () => {
    const reader = as(server, 'reader@demo.example')
    const { plans } = PlanList.parse(await jsonOf(reader.get(`${CAMPAIGN}/plans`)))
    const inPlans = plans.reduce((sum, { activities }) => sum + activities, 0)
    const { total, activities } = await list()
    expect(total).toBe(inPlans)
    expect(activities.length).toBe(Math.min(200, inPlans))
  })

  test('S57 · has each once over its pages, in order, whatever it is sorted by', async () => {
    const { total } = await list('?limit=1')
    for (const sort of ['when', '-when', 'centre', 'title', '-title', 'type', 'status', 'changed']) {
      const all = await pages(`limit=37&sort=${sort}`)
      expect(all.length, sort).toBe(total)
      expect(new Set(all.map(({ centre, activity: id }) => `${centre}/${id}`)).size, sort).toBe(total)
    }
    const days = (await pages('limit=50')).flatMap(({ startsOn }) => startsOn ?? [])
    expect(days).toEqual(days.toSorted())
  })

  test('agrees with one value of each filter, and with all filters', async () => {
    const both = await list('?theme=sextortion&theme=ai&status=confirmed&audience=parents')
    expect(both.total).toBeGreaterThan(0)
    for (const one of both.activities) {
      expect(one.themes.some((theme) => theme === 'sextortion' || theme === 'ai')).toBe(true)
      expect(one.status).toBe('confirmed')
      expect(one.audiences).toContain('parents')
    }
    const everybody = await list('?limit=500')
    const expected = everybody.activities.filter(
      ({ themes, status, audiences }) =>
        (themes.includes('sextortion') || themes.includes('ai')) &&
        status === 'confirmed' &&
        audiences.includes('parents'),
    )
    expect(both.total).toBe(expected.length)
  })

  test('is of the days that are asked for, of a stretch each day in it', async () => {
    const onTheDay = await list('?from=2027-02-09&to=2027-02-09')
    expect(onTheDay.total).toBeGreaterThan(0)
    expect(onTheDay.activities.every(({ startsOn }) => startsOn !== null && startsOn <= '2027-02-09')).toBe(true)
    expect((await list('?from=2030-01-01')).total).toBe(0)
    expect((await list('?from=2027-02-10&to=2027-02-09')).total).toBeLessThanOrEqual(onTheDay.total)
  })

  test('finds words without accents and in capitals', async () => {
    const [some] = (await list('?limit=1&sort=title')).activities
    const word = (some?.title ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
    expect((await list(`?text=${encodeURIComponent(word)}`)).total).toBeGreaterThan(0)
    expect((await list('?text=zzzzqqqq')).total).toBe(0)
  })

  test('S57 · finds nothing for a value that stands for nothing, and says so', async () => {
    const answer = await list('?theme=nonsense&centre=zz')
    expect([answer.total, answer.unknown]).toEqual([
      0,
      [
        { filter: 'centre', value: 'zz' },
        { filter: 'theme', value: 'nonsense' },
      ],
    ])
    expect((await list('?from=tomorrow')).total).toBe(0)
    expect((await list('?changedSince=yesterday')).total).toBe(0)
  })

  test.each([
    '?colour=red',
    '?sort=beauty',
    '?limit=0',
    '?limit=501',
    '?limit=many',
    '?after=nowhere',
    `?text=${'x'.repeat(201)}`,
    `?${Array.from({ length: 201 }, (_, at) => `text=${at}`).join('&')}`,
  ])('refuses %.40s with 400', async (query) => {
    const reader = as(server, 'reader@demo.example')
    expect((await reader.get(`${CAMPAIGN}/activities${query}`)).status).toBe(400)
  })

  test('S57 · has an activity as soon as it is committed, and not when it is trashed', async () => {
    const cookie = await server.cookieOf('planner.dk@demo.example')
    const socket = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, { cookie })
    await socket.sync()
    const before = await list('?text=quokka')
    const since = new Date().toISOString()
    socket.edit(activity('Quokka evening', { on: '2027-02-09', themes: ['ai'], audiences: ['parents'] }))
    await socket.ack()
    const after = await list('?text=QUOKKA&centre=dk&from=2027-02-09')
    expect([before.total, after.total]).toEqual([0, 1])
    const changedAt = after.activities[0]?.changedAt ?? ''
    expect([since <= changedAt, changedAt <= new Date().toISOString()]).toEqual([true, true])
    expect((await list(`?changedSince=${encodeURIComponent(since)}`)).activities.map(({ title }) => title)).toEqual([
      'Quokka evening',
    ])
    await socket.close()
  })
})

describe('the coverage', () => {
  test('counts what the list has, by centre, theme, audience and day', async () => {
    const query = '?audience=parents'
    const all = await pages(`audience=parents&limit=500`)
    const counts = await coverage(query)
    const standing = all.filter(({ status }) => status !== 'cancelled')
    expect(counts.total).toBe(all.length)
    expect(counts.confirmed).toBe(all.filter(({ status }) => status === 'confirmed').length)
    expect(counts.centres.reduce((sum, { activities }) => sum + activities, 0)).toBe(standing.length)
    for (const { id, centres } of counts.themes) {
      const tagged = standing.filter(({ themes }) => themes.includes(id))
      expect(
        centres.reduce((sum, { activities }) => sum + activities, 0),
        id,
      ).toBe(tagged.length)
      expect(new Set(centres.map(({ centre }) => centre))).toEqual(new Set(tagged.map(({ centre }) => centre)))
    }
    const day = counts.days.find((one) => one.day === '2027-02-09')
    expect(day?.activities).toBe(counts.onTheDay + (counts.acrossTheDay ?? 0))
  })

  test.each(['', 'theme=ai&', 'audience=parents&status=confirmed&'])(
    'S83 · what takes place on the day and what runs across it are the rows of their filters: %s',
    async (query) => {
      const counts = await coverage(`?${query}`)
      const isOnlyThen = ({ startsOn, endsOn, dates }: ActivityList['activities'][number]): boolean =>
        dates.some(({ day }) => day === '2027-02-09') ||
        (dates.length === 0 && startsOn === '2027-02-09' && (endsOn === null || endsOn === startsOn))
      const standing = query.includes('status=') ? '' : '&status=tentative&status=confirmed&status=done'
      const on = await pages(`${query}day=on${standing}`)
      const across = await pages(`${query}day=across${standing}`)
      expect([on.length, across.length]).toEqual([counts.onTheDay, counts.acrossTheDay])
      expect(on.every(isOnlyThen)).toBe(true)
      expect(across.some(isOnlyThen)).toBe(false)
      expect(
        across.every(({ startsOn, endsOn }) => (startsOn ?? '') <= '2027-02-09' && (endsOn ?? '') >= '2027-02-09'),
      ).toBe(true)
    },
  )

  test('finds what takes place in the week before the day', async () => {
    const before = await pages('day=week-before')
    expect(before.length).toBe((await list('?from=2027-02-02&to=2027-02-08')).total)
    expect(before.length).toBeGreaterThan(0)
  })

  test('has every centre, also those without a plan', async () => {
    const { centres } = await coverage('?text=zzzzqqqq')
    expect(centres.length).toBeGreaterThan(30)
    expect(centres.some(({ plan }) => plan === 'none')).toBe(true)
    expect(centres.every(({ activities }) => activities === 0)).toBe(true)
  })
})

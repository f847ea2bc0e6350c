/** The helpdesk's queue of all threads, page by page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { QueuePage } from '../../shared/comments/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { askHelpdesk, reply, said } from '../harness/threadsOverHttp.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const queueOf = async (query = '') =>
  QueuePage.parse(await jsonOf(as(server, 'helpdesk').get(`/api/campaigns/sid-2027/queue${query}`)))

describe('the queue', () => {
  test('is filtered by owner and by snoozing, and pages on', async () => {
    const thread = await askHelpdesk(server, 'fi')
    const at = `/api/thread/${thread.id}`
    // The threads that the demo network has already given it.
    const before = (await queueOf('?owner=me')).threads.map(({ id }) => id)
    await as(server, 'helpdesk').post(`${at}/owner`, { owner: 'demo-helpdesk' })
    expect((await queueOf('?owner=me')).threads.map(({ id }) => id)).toEqual([...before, thread.id])
    expect((await as(server, 'helpdesk').post(`${at}/owner`, { owner: 'demo-reader' })).status).toBe(403)
    await as(server, 'helpdesk').post(`${at}/snooze`, { until: new Date(Date.now() + 60_000).toISOString() })
    expect((await queueOf('?owner=me')).threads.map(({ id }) => id)).toEqual(before)
    expect((await queueOf('?snoozed=yes')).threads.map(({ id }) => id)).toEqual([thread.id])
    // A new comment wakes it.
    await reply(server, 'planner.fi', thread, 'Is anybody there?')
    expect((await queueOf('?owner=me')).threads).toHaveLength(before.length + 1)
    await Promise.all(Array.from({ length: 52 }, async (_, at) => askHelpdesk(server, at % 2 === 0 ? 'at' : 'be')))
    const first = await queueOf()
    expect(first.threads).toHaveLength(50)
    const second = await queueOf(`?after=${encodeURIComponent(first.next ?? '')}`)
    const ids = [...first.threads, ...second.threads].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(first.counts.open).toBe(ids.length)
  })

  test('is filtered by centre, kind of document, theme, language and age, and names the entry and the language', async () => {
    const { activities } = (await jsonOf(as(server, 'planner.de').get('/api/campaigns/sid-2027/plans/de'))) as {
      activities: { id: string; title: string; themes: string[] }[]
    }
    const activity = activities.find(({ themes }) => themes.length > 0)
    const [theme = ''] = activity?.themes ?? []
    const place = { at: 'entry', entry: activity?.id, field: 'title' }
    const body = said('Dürfen wir das Plakat für die Eltern auf Deutsch drucken?')
    const thread = await askHelpdesk(server, 'de', { place, body })
    const ids = async (query: string) => (await queueOf(`?${query}`)).threads.map(({ id }) => id)
    for (const fitting of ['centre=de', 'kind=plan&centre=de', `theme=${theme}&centre=de`, 'language=de&centre=de']) {
      expect(await ids(fitting), fitting).toContain(thread.id)
    }
    for (const other of ['centre=at', 'kind=profile', 'theme=gaming&centre=de', 'language=fi', 'days=1&centre=de']) {
      expect(await ids(other), other).not.toContain(thread.id)
    }
    expect((await queueOf('?centre=de')).about[thread.id]).toEqual({ entry: activity?.title, language: 'de' })
    // Filters outside the database also work on later pages.
    const first = await queueOf('?language=en')
    const rest = await queueOf(`?language=en&after=${encodeURIComponent(first.next ?? '')}`)
    const all = [...first.threads, ...rest.threads].map(({ id }) => id)
    expect(first.threads).toHaveLength(50)
    expect(new Set(all).size).toBe(all.length)
  })

  test('is the staff’s alone', async () => {
    for (const who of ['planner.dk', 'reader']) {
      expect((await as(server, who).get('/api/campaigns/sid-2027/queue')).status).toBe(403)
    }
  })
})

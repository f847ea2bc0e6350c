/** Publishing: a centre submits, a coordinator decides, and the people concerned are notified, once. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PublicationView, SubmissionView } from '../../shared/publications/api.ts'
import { Submission } from '../../shared/submissions/submission.ts'
import { PublicationList } from '../../shared/publications/publicationList.ts'
import { profileContact, profileTitle } from '../../shared/profiles/layout.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const PAGE = `${CAMPAIGN}/profiles/cy`

describeEngine('publishing in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  let draft: RawSocket
  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({ databaseUrl: schema?.url ?? null })
    const cookie = await server.cookieOf('planner.cy@demo.example')
    draft = await openRawSocket(`${server.ws}/sync/profile/sid-2027/cy`, { cookie })
    await draft.sync()
  })
  afterAll(async () => {
    await draft.close()
    await server.close()
    await schema?.drop()
  })

  const person = (who: string) => as(server, `${who}@demo.example`)
  const view = async (who = 'planner.cy') => PublicationView.parse(await jsonOf(person(who).get(`${PAGE}/publication`)))
  const submit = async () => {
    const response = await person('planner.cy').post(`${PAGE}/submission`, {})
    expect(response.status).toBe(201)
    return Submission.parse(await response.json()).id
  }
  const decide = async (decision: string, submission: string | null, words = '') =>
    (await person('coordinator').post(`${PAGE}/decision`, { decision, submission, words })).status
  const bell = async (who: string) =>
    (await bellItems(server, who, 'publication')).map(
      ({ centre, act, unread }) => `${centre}: ${act}, ${unread} unread`,
    )
  async function write(change: (doc: RawSocket['doc']) => void): Promise<void> {
    draft.edit(change)
    await draft.ack()
  }

  test('an empty page cannot be submitted, and what does not wait cannot be decided on', async () => {
    expect((await view()).state).toBe('draft')
    const refused = await person('planner.cy').post(`${PAGE}/submission`, {})
    expect([refused.status, (await refused.json()).type]).toEqual([409, '/problems/page-empty'])
    expect(await decide('publish', 'no-such-submission')).toBe(409)
    expect((await person('planner.cy').delete(`${PAGE}/submission`)).status).toBe(409)
    expect((await person('planner.cy').delete(`${PAGE}/publication`)).status).toBe(404)
  })

  test('a submission waits for coordinators, who see the changes, and can be withdrawn', async () => {
    await write((doc) => {
      profileTitle(doc, 'en').insert(0, 'Cyprus online')
      profileContact(doc).set('helplineNumber', '116 111')
      profileContact(doc).set('website', 'https://www.gеnerazioni.example')
    })
    const submission = await submit()
    expect((await view()).notSubmitted).toBeNull()
    await write((doc) => profileContact(doc).set('helplineNumber', '116 112'))
    expect((await view()).notSubmitted?.contact).toEqual([{ field: 'helplineNumber', from: '116 111', to: '116 112' }])
    await write((doc) => {
      profileContact(doc).set('helplineNumber', '116 111')
    })
    expect(await bell('coordinator')).toEqual(['cy: submitted, 1 unread'])
    expect(await bell('planner2.cy'), 'its own centre knows').toEqual([])
    const waiting = SubmissionView.parse(await jsonOf(person('coordinator').get(`${PAGE}/submission`)))
    expect(waiting.submission.id).toBe(submission)
    expect(waiting.since).toBeNull()
    expect(waiting.difference.texts[0]?.words).toEqual([{ kind: 'added', text: 'Cyprus online' }])
    expect(waiting.links).toContainEqual({ url: 'https://www.gеnerazioni.example', isNew: true })
    const list = PublicationList.parse(await jsonOf(person('coordinator').get(`${CAMPAIGN}/publications`)))
    expect(list.publications.filter(({ state }) => state === 'submitted').map(({ centre }) => centre)).toContain('cy')
    expect((await person('planner.cy').delete(`${PAGE}/submission`)).status).toBe(204)
    expect((await view()).state).toBe('draft')
    expect(await decide('publish', submission), 'withdrawn before the decision').toBe(409)
  })

  test('a page is returned with words, submitted again and published; of two submissions the newest counts', async () => {
    const first = await submit()
    expect(await decide('return', first, 'Which helpline is this?')).toBe(200)
    expect(await view()).toMatchObject({ state: 'returned', submission: { words: 'Which helpline is this?' } })
    expect(await bell('planner.cy')).toEqual(['cy: returned, 1 unread'])
    await write((doc) => profileTitle(doc, 'en').insert(13, ', at home'))
    const second = await submit()
    const again = SubmissionView.parse(await jsonOf(person('coordinator').get(`${PAGE}/submission`)))
    expect(again.returned?.submission.words).toBe('Which helpline is this?')
    expect(again.returned?.difference.texts.map(({ words }) => words)).toEqual([
      [
        { kind: 'same', text: 'Cyprus online' },
        { kind: 'added', text: ', at home' },
      ],
    ])
    expect(again.returned?.difference.contact, 'it is as it was when it was returned').toEqual([])
    expect(again.difference.contact).toHaveLength(2)
    const third = await submit()
    expect(await decide('publish', second), 'it was replaced').toBe(409)
    expect(await decide('publish', third)).toBe(200)
    expect(await decide('publish', third), 'twice').toBe(409)
    expect(await view()).toMatchObject({ state: 'published', behind: null, versions: [{ number: 1, isPublic: true }] })
    expect(await bell('planner.cy')).toEqual(['cy: published, 2 unread'])
  })

  test('a draft that has moved on is behind, and a wrong helpline is corrected at once', async () => {
    await write((doc) => profileContact(doc).set('helplineNumber', '0200 11 12 13'))
    const behind = await view()
    expect(behind.helpDiffers).toBe(true)
    expect(behind.behind?.contact).toEqual([{ field: 'helplineNumber', from: '116 111', to: '0200 11 12 13' }])
    expect((await person('planner.cy').post(`${PAGE}/publication/help`, {})).status).toBe(204)
    expect(await view()).toMatchObject({ behind: null, helpDiffers: false, versions: [{ cause: 'help' }, {}] })
    expect((await bell('coordinator'))[0]).toBe('cy: help, 6 unread')
  })

  test('a centre takes its page back at once, with what waits; the coordinator is told', async () => {
    const waiting = await submit()
    expect((await person('planner2.cy').delete(`${PAGE}/publication`)).status).toBe(204)
    const { state, unpublishedAt } = await view()
    expect(state).toBe('unpublished')
    expect(unpublishedAt).not.toBeNull()
    expect(await decide('publish', waiting)).toBe(409)
    expect(await bell('coordinator')).toEqual(['cy: unpublished, 8 unread'])
    expect((await person('coordinator').post(`${PAGE}/publication/read`, {})).status).toBe(204)
    expect(await bell('coordinator')).toEqual(['cy: unpublished, 0 unread'])
  })

  test('S61 · a decision on a submission that was replaced meanwhile is refused', async () => {
    const page = `${CAMPAIGN}/profiles/gr`
    const send = async () => Submission.parse(await jsonOf(person('planner.gr').post(`${page}/submission`, {}))).id
    const first = await send()
    const second = await send()
    const publish = async (submission: string) =>
      (await person('coordinator').post(`${page}/decision`, { decision: 'publish', submission })).status
    expect(await publish(first)).toBe(409)
    expect(await publish(second)).toBe(200)
    await jsonOf(person('planner.gr').delete(`${page}/publication`))
  })

  test('half of the demo pages are public, and those that were submitted wait', async () => {
    const list = PublicationList.parse(await jsonOf(person('reader').get(`${CAMPAIGN}/publications`)))
    const inState = (state: string) =>
      list.publications.filter((one) => one.state === state).map(({ centre }) => centre)
    expect(inState('published')).toEqual(['at', 'bg', 'dk', 'ee', 'fr', 'de'])
    expect(inState('submitted')).toEqual(['hr'])
  })
})

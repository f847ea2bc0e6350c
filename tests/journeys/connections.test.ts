/** Answers to suggestions and what becomes of them, over HTTP and sockets, between the demo network's centres. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FeedbackFigures, FeedbackList, pairKey, pairKeyOf } from '../../shared/connections/feedback.ts'
import { ActivityId, CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { ConnectionDetail, ConnectionList } from '../../shared/connections/connection.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { type PlanSuggestion } from '../../shared/synergies/suggestion.ts'
import { LastVisit } from '../../shared/connections/visit.ts'
import { Thread } from '../../shared/comments/thread.ts'
import { asked } from '../harness/threadsOverHttp.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellItems } from '../harness/bellOf.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { listen } from '../harness/listenLive.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { untilSuggested } from '../harness/untilSuggested.ts'
import { waitFor } from '../harness/waitFor.ts'

let server: TestServer
let mailbox: Mailbox
let now = () => new Date()
beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({ smtpUrl: mailbox.url, now: () => now() })
  await untilSuggested(server)
})
afterAll(async () => {
  await server.close()
  await mailbox.close()
})

const CAMPAIGN = '/api/campaigns/sid-2027'

const problemOf = async (response: Response): Promise<[number, string]> => [
  response.status,
  ((await response.json()) as { type: string }).type,
]

async function suggestionsOf(centre: string): Promise<readonly PlanSuggestion[]> {
  return SuggestionPage.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=${centre}`)))
    .suggestions
}

/** The nth suggestion of a centre that is not a connection yet, by its own side and the other's. */
async function suggested(centre: string, index: number) {
  const taken = new Set((await connectionsFor('coordinator')).map(({ sides: [a, b] }) => pairKey(a, b)))
  const one = (await suggestionsOf(centre)).filter((one) => !taken.has(pairKeyOf(one)))[index]
  if (one === undefined) throw new Error(`${centre} has no suggestion ${index}`)
  const first = one.centres[0] === centre
  return {
    suggestion: one,
    own: first ? one.a : one.b,
    other: { centre: first ? one.centres[1] : one.centres[0], activity: first ? one.b : one.a },
  }
}
const propose = async (centre: string, { own, other }: Awaited<ReturnType<typeof suggested>>, words = '') =>
  as(server, `planner.${centre}`).post(`${CAMPAIGN}/centres/${centre}/connections`, { activity: own, other, words })
const connectionsFor = async (who: string) =>
  ConnectionList.parse(await jsonOf(as(server, who).get(`${CAMPAIGN}/connections`))).connections

describe('a connection', () => {
  test('is proposed with reasons, asked back, answered and agreed; both sides see whose turn it is', async () => {
    const chosen = await suggested('dk', 0)
    const other = `planner.${chosen.other.centre}`
    const live = await listen(server, await server.cookieOf(`${other}@demo.example`))
    const response = await propose('dk', chosen, 'Shall we?')
    expect(response.status).toBe(201)
    const proposed = ConnectionDetail.parse(await response.json())
    expect(proposed).toMatchObject({
      status: 'proposed',
      waitingFor: chosen.other.centre,
      kind: chosen.suggestion.kind,
      reasons: chosen.suggestion.reasons,
      history: [{ act: 'propose', centre: 'dk', words: 'Shall we?' }],
    })
    await waitFor(
      () => live.received.some((one) => one.topic === 'connection' && one.connection === proposed.id),
      'a notice',
    )
    live.close()
    expect((await connectionsFor(other)).map(({ id }) => id)).toContain(proposed.id)

    const act = async (who: string, centre: string, what: string, words = '') =>
      as(server, who).post(`/api/connections/${proposed.id}/acts`, { centre, act: what, words })
    const asked = ConnectionDetail.parse(await jsonOf(act(other, chosen.other.centre, 'say', 'In which week?')))
    expect(asked).toMatchObject({ status: 'proposed', waitingFor: 'dk' })
    await act('planner.dk', 'dk', 'say', 'The second.')
    const agreed = ConnectionDetail.parse(await jsonOf(act(other, chosen.other.centre, 'agree')))
    expect(agreed).toMatchObject({ status: 'agreed', waitingFor: null })
    expect(agreed.history.map(({ act: done }) => done)).toEqual(['propose', 'say', 'say', 'agree'])
    // It was settled: a late "no" meets a conflict.
    expect(await problemOf(await act(other, chosen.other.centre, 'decline'))).toEqual([409, '/problems/conflict'])
    expect(ConnectionDetail.parse(await jsonOf(act('planner.dk', 'dk', 'finish'))).status).toBe('done')
  })

  test('is agreed at once when both are interested', async () => {
    const chosen = await suggested('se', 1)
    await propose('se', chosen)
    const response = await propose(chosen.other.centre, {
      ...chosen,
      own: chosen.other.activity,
      other: { centre: 'se' as never, activity: chosen.own },
    })
    expect(ConnectionDetail.parse(await response.json()).status).toBe('agreed')
  })

  test('tells the planners of the other centre of each act: by the bell at once, and by a mail', async () => {
    const chosen = await suggested('dk', 0)
    const other = `planner.${chosen.other.centre}`
    const bellOf = async (who: string) => await bellItems(server, who, 'connection')
    const live = await listen(server, await server.cookieOf(`${other}@demo.example`))
    const { id } = ConnectionDetail.parse(await jsonOf(propose('dk', chosen, 'Shall we share the cards?')))
    await waitFor(() => live.received.some(({ topic }) => topic === 'bell'), 'the bell')
    live.close()
    const ofOther = async () => (await bellOf(other)).filter(({ connection }) => connection === id)
    expect(await ofOther()).toMatchObject([
      { act: 'propose', centre: 'dk', by: 'Planner, Denmark', excerpt: 'Shall we share the cards?', unread: 1 },
    ])
    expect((await bellOf('planner.dk')).filter(({ connection }) => connection === id)).toEqual([])
    expect((await bellOf('reader')).filter(({ connection }) => connection === id)).toEqual([])
    now = () => new Date(Date.now() + 60 * 60_000)
    await server.app.features.mail.deliver()
    now = () => new Date()
    const mails = () => mailbox.to(`${other}@demo.example`).filter(({ text }) => text.includes('share the cards'))
    await waitFor(() => mails().length === 1, 'the mail')
    expect(mails()[0]?.subject).toMatch(/^Interested in working with you: Connection between/)
    expect(mails()[0]?.text).toContain(`/connections/sid-2027/${id}`)

    await as(server, other).post(`/api/connections/${id}/acts`, { centre: chosen.other.centre, act: 'agree' })
    expect((await bellOf('planner2.dk')).find(({ connection }) => connection === id)).toMatchObject({
      act: 'agree',
      unread: 1,
    })
    expect((await as(server, other).post(`/api/connections/${id}/read`)).status).toBe(204)
    expect(await ofOther()).toMatchObject([{ unread: 0 }])
    await as(server, 'planner2.dk').post('/api/notifications/read')
    expect((await bellOf('planner2.dk')).every(({ unread }) => unread === 0)).toBe(true)
  })

  test('S34 · is proposed once, however often and however many at once ask', async () => {
    const chosen = await suggested('fi', 0)
    const answers = await Promise.all(Array.from({ length: 5 }, async () => propose('fi', chosen)))
    const ids = await Promise.all(answers.map(async (one) => ConnectionDetail.parse(await one.json()).id))
    expect(new Set(ids).size).toBe(1)
    const [id] = ids
    const { history } = ConnectionDetail.parse(await jsonOf(as(server, 'planner.fi').get(`/api/connections/${id}`)))
    expect(history).toHaveLength(1)
  })

  test('S34 · if a yes and a no come at once, one stands, and the other is told', async () => {
    const chosen = await suggested('pl', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('pl', chosen)))
    const { centre } = chosen.other
    // Begun in one moment: over HTTP one might be done before the other arrives.
    const doing = { centre, person: PersonId.parse(`demo-planner.${centre}`), words: '', at: new Date() }
    const acts = await Promise.all(
      (['agree', 'decline'] as const).map(async (act) => server.app.connections.act(id, { ...doing, act })),
    )
    expect(acts.filter((done) => done === 'overtaken')).toHaveLength(1)
    expect(
      (await as(server, `planner.${centre}`).post(`/api/connections/${id}/acts`, { centre, act: 'agree' })).status,
    ).toBe(409)
  })

  test('that was declined can be taken up by the one that declined', async () => {
    const chosen = await suggested('pt', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('pt', chosen)))
    const { centre } = chosen.other
    await as(server, `planner.${centre}`).post(`/api/connections/${id}/acts`, {
      centre,
      act: 'decline',
      words: 'Not this year.',
    })
    const again = ConnectionDetail.parse(
      await jsonOf(
        propose(centre, {
          ...chosen,
          own: chosen.other.activity,
          other: { centre: 'pt' as never, activity: chosen.own },
        }),
      ),
    )
    expect(again).toMatchObject({ id, status: 'proposed', waitingFor: 'pt' })
  })

  test('that was agreed comes back if the centre that ended it takes that back; the other one, and a declined one, cannot', async () => {
    const chosen = await suggested('lt', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('lt', chosen)))
    const { centre } = chosen.other
    const act = async (by: string, kind: string): Promise<Response> =>
      as(server, `planner.${by}`).post(`/api/connections/${id}/acts`, { centre: by, act: kind })
    expect((await act(centre, 'decline')).status).toBe(200)
    expect((await act(centre, 'reopen')).status).toBe(409)
    await propose('lt', chosen)
    expect((await act(centre, 'agree')).status).toBe(200)
    expect((await act('lt', 'end')).status).toBe(200)
    expect((await act(centre, 'reopen')).status).toBe(409)
    expect(ConnectionDetail.parse(await jsonOf(act('lt', 'reopen')))).toMatchObject({ id, status: 'agreed' })
  })

  test('that was ended comes back within ten minutes; later the other centre is asked again', async () => {
    const chosen = await suggested('lt', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('lt', chosen)))
    const act = async (by: string, kind: string): Promise<Response> =>
      as(server, `planner.${by}`).post(`/api/connections/${id}/acts`, { centre: by, act: kind })
    const ended = new Date()
    const afterMinutes = (minutes: number) => () => new Date(ended.getTime() + minutes * 60_000)
    try {
      now = afterMinutes(0)
      expect((await act(chosen.other.centre, 'agree')).status).toBe(200)
      expect((await act('lt', 'end')).status).toBe(200)
      now = afterMinutes(11)
      expect((await act('lt', 'reopen')).status).toBe(409)
      now = afterMinutes(10)
      expect(ConnectionDetail.parse(await jsonOf(act('lt', 'reopen')))).toMatchObject({ id, status: 'agreed' })
    } finally {
      now = () => new Date()
    }
  })

  /** @returns the answers to reading the threads of a connection, and to starting one */
  const threadsAs = async (who: string, id: string): Promise<readonly number[]> => {
    const path = `/api/threads/connection/${id}`
    const read = await as(server, who).get(path)
    const started = await as(server, who).post(path, asked({ toHelpdesk: false }))
    return [read.status, started.status]
  }

  test('S33 · a question of a centre that only proposes is read by the helpdesk that was asked, and nothing else of it', async () => {
    const chosen = await suggested('pt', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('pt', chosen)))
    const thread = async (toHelpdesk: boolean): Promise<string> =>
      Thread.parse(await jsonOf(as(server, 'planner.pt').post(`/api/threads/connection/${id}`, asked({ toHelpdesk }))))
        .id
    const [own, question] = [await thread(false), await thread(true)]
    const readAs = async (one: string): Promise<number> =>
      (await as(server, 'helpdesk').get(`/api/thread/${one}`)).status
    expect([await readAs(own), await readAs(question)]).toEqual([403, 200])
  })

  test('S33 · that is only proposed is nobody else’s to know of; that is agreed everybody’s, but not what was said', async () => {
    const chosen = await suggested('it', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('it', chosen)))
    const { centre } = chosen.other
    const outsider = ['planner.lv', 'planner.mt'].find((one) => one !== `planner.${centre}`) ?? ''
    const sees = async (who: string) => (await connectionsFor(who)).some((one) => one.id === id)
    expect([await sees(outsider), await sees('reader'), await sees('coordinator')]).toEqual([false, false, true])
    expect((await as(server, 'reader').get(`/api/connections/${id}`)).status).toBe(403)
    expect(await threadsAs('helpdesk', id)).toEqual([403, 403])
    expect(await threadsAs('coordinator', id)).toEqual([200, 201])
    await as(server, `planner.${centre}`).post(`/api/connections/${id}/acts`, { centre, act: 'agree' })
    expect([await sees(outsider), await sees('reader')]).toEqual([true, true])
    expect(await threadsAs('helpdesk', id)).toEqual([200, 201])
    expect((await as(server, outsider).get(`/api/connections/${id}`)).status).toBe(403)
  })

  test('S33 · has notes that both centres write, coordinators read and nobody else opens', async () => {
    const chosen = await suggested('nl', 0)
    const { id } = ConnectionDetail.parse(await jsonOf(propose('nl', chosen)))
    const open = async (who: string) =>
      openRawSocket(`${server.ws}/sync/connection/${id}`, { cookie: await server.cookieOf(`${who}@demo.example`) })
    for (const [who, expected] of [
      ['planner.nl', 'committed'],
      [`planner.${chosen.other.centre}`, 'committed'],
      ['coordinator', 'rejected'],
    ] as const) {
      const socket = await open(who)
      await socket.sync()
      expect(await socket.ack()).toBe(expected)
      await socket.close()
    }
    for (const who of ['reader', 'helpdesk', 'planner.mt']) {
      expect(await (await open(who)).closed()).toBe(4403)
    }
    expect((await as(server, 'planner.nl').get(`/api/documents/connection/${id}`)).status).toBe(200)
    const nobody = await openRawSocket(`${server.ws}/sync/connection/${'x'.repeat(22)}`, {
      cookie: await server.cookieOf('planner.nl@demo.example'),
    })
    expect(await nobody.closed()).toBe(4404)
  })

  test('is refused with oneself, with what does not exist, in another’s name, and with words without end', async () => {
    const { own, other } = await suggested('no', 0)
    const at = `${CAMPAIGN}/centres/no/connections`
    const gone = { centre: other.centre, activity: 'nothing' }
    expect(await problemOf(await as(server, 'planner.no').post(at, { activity: own, other: gone }))).toEqual([
      404,
      '/problems/no-such-activity',
    ])
    expect(
      (await as(server, 'planner.no').post(at, { activity: own, other: { centre: 'no', activity: own } })).status,
    ).toBe(400)
    expect((await as(server, 'planner.no').post(at, { activity: own, other, words: 'x'.repeat(2001) })).status).toBe(
      400,
    )
    expect((await as(server, 'planner.no').post(at, { activity: own })).status).toBe(400)
    expect((await as(server, 'planner.dk').post(at, { activity: own, other })).status).toBe(403)
    const { id } = ConnectionDetail.parse(await jsonOf(as(server, 'planner.no').post(at, { activity: own, other })))
    const acts = `/api/connections/${id}/acts`
    expect((await as(server, 'planner.no').post(acts, { centre: other.centre, act: 'agree' })).status).toBe(403)
    expect((await as(server, 'planner.no').post(acts, { centre: 'no', act: 'agree' })).status).toBe(409)
    expect((await as(server, 'planner.no').post(acts, { centre: 'no', act: 'say', words: '   ' })).status).toBe(400)
    expect((await as(server, 'planner.no').post(acts, { centre: 'no', act: 'propose' })).status).toBe(400)
  })
})

describe('an answer', () => {
  test('S35 · "not useful" is kept with its reason, and the suggestion is never shown there again, until it is taken back', async () => {
    const chosen = await suggested('es', 0)
    const { a, b, centres } = chosen.suggestion
    const at = `${CAMPAIGN}/centres/es/answers`
    const answer = { answer: 'not-useful', reason: 'other-purpose', words: 'Theirs is for staff.' }
    expect((await as(server, 'planner.es').post(at, { a, b, centres, answer })).status).toBe(204)
    const shows = async (centre: string) => (await suggestionsOf(centre)).some((one) => one.a === a && one.b === b)
    expect([await shows('es'), await shows(chosen.other.centre)]).toEqual([false, true])
    const { answers } = FeedbackList.parse(await jsonOf(as(server, 'planner2.es').get(at)))
    expect(answers).toMatchObject([{ a, b, answer, titles: chosen.suggestion.titles }])
    const figures = FeedbackFigures.parse(await jsonOf(as(server, 'coordinator').get(`${CAMPAIGN}/answer-figures`)))
    expect(figures.notUseful['other-purpose']).toBe(1)
    expect((await as(server, 'planner.es').post(at, { a, b, centres, answer: null })).status).toBe(204)
    expect(await shows('es')).toBe(true)
  })

  test('S35 · "not useful" concerns the activities of these two centres, and none that others wrote under the same ids', async () => {
    const { a, b, centres } = (await suggested('es', 0)).suggestion
    const pair = { a: ActivityId.parse(a), b: ActivityId.parse(b), centres, titles: ['One', 'Other'] as const }
    const { feedback } = server.app.features.connections
    const of = { campaign: CampaignId.parse('sid-2027'), centre: CentreId.parse('es') }
    const said = { answer: 'not-useful', reason: 'other', words: '' } as const
    const copied = { ...pair, centres: [centres[0], CentreId.parse('is')] as [CentreId, CentreId] }
    await feedback.give({ ...of, person: PersonId.parse('demo-planner.es'), at: new Date() }, copied, said)
    expect(await feedback.notUseful(of.campaign, of.centre)).toEqual(new Set([pairKeyOf(copied)]))
    const shown = (await suggestionsOf('es')).map(pairKeyOf)
    expect(shown).toContain(pairKeyOf(pair))
    await feedback.takeBack(of, copied)
    expect(await feedback.notUseful(of.campaign, of.centre)).toEqual(new Set())
  })

  test('to a pair never suggested, without a reason, or in another’s name is refused', async () => {
    const { suggestion } = await suggested('es', 1)
    const { a, b, centres } = suggestion
    const at = `${CAMPAIGN}/centres/es/answers`
    const later = { answer: 'later' }
    expect(
      await problemOf(await as(server, 'planner.es').post(at, { a, b: 'nothing', centres, answer: later })),
    ).toEqual([404, '/problems/no-such-suggestion'])
    expect((await as(server, 'planner.es').post(at, { a, b, centres, answer: { answer: 'not-useful' } })).status).toBe(
      400,
    )
    expect((await as(server, 'planner.dk').post(at, { a, b, centres, answer: later })).status).toBe(403)
    expect((await as(server, 'planner.dk').get(at)).status).toBe(403)
    expect((await as(server, 'reader').get(at)).status).toBe(403)
  })
})

test('suggestions from the last visit are known at the next; a reload within the visit changes nothing', async () => {
  const at = `${CAMPAIGN}/centres/dk/visit`
  const last = async () => LastVisit.parse(await jsonOf(as(server, 'reader').get(at))).pairs
  expect(await last()).toBeNull()
  await as(server, 'reader').post(at, { pairs: ['a b'] })
  await as(server, 'reader').post(at, { pairs: ['a b', 'c d'] })
  expect(await last()).toBeNull()
  await server.stores.db
    .updateTable('suggestion_visit')
    .set({ at: new Date(Date.now() - 3_600_000).toISOString() })
    .execute()
  expect(await last()).toEqual(['a b', 'c d'])
  await as(server, 'reader').post(at, { pairs: ['e f'] })
  expect(await last()).toEqual(['a b', 'c d'])
})

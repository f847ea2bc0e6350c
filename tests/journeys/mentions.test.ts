/** Comments that call people, centres, the helpdesk or all coordinators by their names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Thread } from '../../shared/comments/thread.ts'
import { randomId } from '../../shared/ids.ts'
import { as, jsonOf } from '../harness/as.ts'
import { bellOf } from '../harness/bellOf.ts'
import { ask as askAt, asked, said, type CommentPart } from '../harness/threadsOverHttp.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const PLAN = '/api/threads/plan/sid-2027/dk'
const ask = (who: string, over: object = {}, at = PLAN) => askAt(server, who, at, over)
const reply = async (who: string, { id }: Thread, ...parts: readonly CommentPart[]) =>
  as(server, who).post(`/api/thread/${id}/comments`, { key: randomId(), body: said(...parts) })

describe('a thread', () => {
  test('calls people and centres by mentions, and nobody who may not see it', async () => {
    const thread = await ask('planner.dk', {
      audience: 'centre',
      toHelpdesk: false,
      body: said(
        { mention: ['person', 'demo-planner2.dk', 'Second planner, Denmark'] },
        ' and ',
        { mention: ['centre', 'se', 'Sweden'] },
        ' should see this',
      ),
    })
    expect((await bellOf(server, 'planner2.dk'))[0]).toMatchObject({ thread: thread.id, kind: 'mention' })
    expect((await bellOf(server, 'planner.se')).some(({ thread: id }) => id === thread.id)).toBe(false)
  })

  test('calls all coordinators by one mention', async () => {
    const thread = await ask('planner.dk', {
      audience: 'centre',
      toHelpdesk: false,
      body: said({ mention: ['coordinators', 'coordinators', 'x'] }, ' please look'),
    })
    expect((await bellOf(server, 'coordinator'))[0]).toMatchObject({ thread: thread.id, kind: 'mention' })
    expect((await bellOf(server, 'helpdesk')).some(({ thread: id }) => id === thread.id)).toBe(false)
  })

  test('shows the mentioned under their own names, whatever was sent', async () => {
    const body = said(
      { mention: ['person', 'demo-planner2.dk', 'European Commission'] },
      { mention: ['centre', 'se', 'European Commission'] },
      { mention: ['helpdesk', 'helpdesk', 'European Commission'] },
    )
    const labelsOf = ({ comments }: Thread): readonly unknown[] =>
      (comments.at(-1)?.body?.content?.[0]?.content ?? []).map(({ attrs }) => attrs?.label)
    const names = ['Second planner, Denmark', 'Sweden', 'Helpdesk']
    const thread = await ask('planner.dk', { audience: 'network', body })
    expect(labelsOf(thread)).toEqual(names)
    const { content } = body
    const [mention] = content[0]?.content ?? []
    const at = `/api/thread/${thread.id}/comments`
    const replied = await as(server, 'planner.se').post(at, { key: randomId(), body })
    expect(labelsOf(Thread.parse(await replied.json()))).toEqual(names)
    const only = {
      type: 'doc',
      content: [
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [mention] }] }] },
      ],
    }
    const changed = Thread.parse(await jsonOf(as(server, 'planner.se').patch(`${at}/2`, { body: only })))
    expect(JSON.stringify(changed.comments[1]?.body)).toContain('"label":"Second planner, Denmark"')
    expect(JSON.stringify(changed)).not.toContain('European Commission')
  })

  test('cannot mention who does not exist, or cannot read the document', async () => {
    const { connections } = (await jsonOf(as(server, 'coordinator').get('/api/campaigns/sid-2027/connections'))) as {
      connections: { id: string; sides: { centre: string }[] }[]
    }
    const between = connections.find(({ sides }) => sides.every(({ centre }) => ['ee', 'lv'].includes(centre)))
    const ofConnection = `/api/threads/connection/${between?.id}`
    const refused: readonly (readonly [who: string, at: string, mention: readonly [string, string, string]])[] = [
      ['planner.dk', PLAN, ['person', 'european-commission', 'European Commission']],
      ['planner.dk', PLAN, ['centre', 'zz', 'European Commission']],
      ['planner.ee', ofConnection, ['person', 'demo-planner.dk', 'Planner, Denmark']],
      ['planner.ee', ofConnection, ['centre', 'dk', 'Denmark']],
    ]
    for (const [who, at, mention] of refused) {
      const response = await as(server, who).post(at, asked({ toHelpdesk: false, body: said({ mention }, ' look') }))
      expect([response.status, await response.json()]).toEqual([
        400,
        expect.objectContaining({ type: '/problems/no-such-mention' }),
      ])
    }
    const thread = await ask(
      'planner.ee',
      { toHelpdesk: false, body: said({ mention: ['centre', 'lv', 'x'] }, ' look') },
      ofConnection,
    )
    expect((await reply('planner.ee', thread, { mention: ['person', 'demo-helpdesk', 'x'] }, ' look')).status).toBe(201)
    expect((await reply('planner.ee', thread, { mention: ['person', 'demo-planner.dk', 'x'] }, ' look')).status).toBe(
      400,
    )
    const entry = { title: 'Thanks', body: said({ mention: ['person', 'european-commission', 'European Commission'] }) }
    expect((await as(server, 'helpdesk').post('/api/canned-answers', entry)).status).toBe(400)
    const question = { question: 'Who?', answer: entry.body }
    expect((await as(server, 'helpdesk').post('/api/faq', question)).status).toBe(400)
  })

  test('that mentions the helpdesk is addressed to it', async () => {
    const thread = await ask('planner.dk', {
      toHelpdesk: false,
      body: said({ mention: ['helpdesk', 'helpdesk', 'Helpdesk'] }, ' help'),
    })
    expect(thread.toHelpdesk).toBe(true)
  })
})

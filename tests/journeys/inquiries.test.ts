/** Messages of the public to a centre: their readers, answers and deletion. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { InquiryList, InquiryView } from '../../shared/inquiries/inquiry.ts'
import { bellItems } from '../harness/bellOf.ts'
import { as, jsonOf } from '../harness/as.ts'
import { writeInquiry } from '../harness/inquiries.ts'
import { describeEngine } from '../harness/engines.ts'
import { createSchema } from '../harness/postgres.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const ALL = '/api/campaigns/sid-2027/inquiries'

describeEngine('messages of the public in %s', (engine) => {
  let schema: Awaited<ReturnType<typeof createSchema>> | null = null
  let server: TestServer
  let time = Date.UTC(2027, 0, 20, 9)
  const at = () => new Date(time)
  beforeAll(async () => {
    schema = engine === 'Postgres' ? await createSchema() : null
    server = await startTestServer({ databaseUrl: schema?.url ?? null, now: at })
  })
  afterAll(async () => {
    await server.close()
    await schema?.drop()
  })

  const person = (who: string) => as(server, `${who}@demo.example`)
  const write = (centre: string, more: Parameters<typeof writeInquiry>[2] = {}) => {
    time += 1000
    return writeInquiry(server, centre, { at: at(), ...more })
  }
  const list = async (who: string, state = 'open') =>
    InquiryList.parse(await jsonOf(person(who).get(`${ALL}?state=${state}`)))
  const view = async (who: string, id: string) => InquiryView.parse(await jsonOf(person(who).get(`${ALL}/${id}`)))
  const mails = (): readonly string[] => {
    const folder = join(server.folder, 'mail')
    if (!existsSync(folder)) return []
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''))
  }

  test('a message is in the queue of its centre, the helpdesk and coordinators alone', async () => {
    const id = await write('dk', { words: 'A question of the public' })
    for (const who of ['planner.dk', 'planner2.dk', 'helpdesk', 'coordinator'])
      expect(
        (await list(who)).inquiries.map((one) => one.id),
        who,
      ).toEqual([id])
    expect((await list('planner.se')).inquiries).toEqual([])
    for (const [who, status] of [
      ['reader', 403],
      ['planner.se', 403],
    ] as const)
      expect((await person(who).get(`${ALL}/${id}`)).status, who).toBe(status)
    expect(JSON.stringify(await view('planner.dk', id)), 'the address is shown to nobody').not.toContain('@')
    for (const who of ['planner.dk', 'reader', 'coordinator'])
      expect(await (await person(who).get('/api/search?campaign=sid-2027&q=public')).text()).not.toContain(id)
    await person('planner.dk').delete(`${ALL}/${id}`)
  })

  test('possible disclosures come first; lead planners learn of them by bell and mail, without the text', async () => {
    const first = await write('dk', { words: 'An older message' })
    const id = await write('dk', { words: 'Someone has a picture of me' })
    expect((await person('helpdesk').put(`${ALL}/${id}/disclosure`, { isMarked: true })).status).toBe(204)
    expect((await person('helpdesk').put(`${ALL}/${id}/disclosure`, { isMarked: true })).status, 'again').toBe(204)
    expect((await list('planner.dk')).inquiries.map((one) => one.id)).toEqual([id, first])
    const bell = await bellItems(server, 'planner.dk', 'inquiry')
    expect(bell).toMatchObject([{ inquiry: id, centre: 'dk', unread: 1 }])
    await server.app.features.mail.deliver()
    expect(mails()).toHaveLength(1)
    expect(mails()[0]).toContain(`/inquiries/sid-2027?inquiry=3D${id}`)
    expect(mails()[0]).not.toContain('picture')
    expect(mails()[0]?.replaceAll(/=\r?\n/g, '')).toContain('Replies to this email are not read.')
    expect((await person('planner.dk').put(`${ALL}/${id}/disclosure`, { isMarked: false })).status).toBe(400)
    const words = 'It is about a poster.'
    expect((await person('planner.dk').put(`${ALL}/${id}/disclosure`, { isMarked: false, words })).status).toBe(204)
    expect((await view('planner.dk', id)).disclosure).toMatchObject({ isMarked: false, words })
    expect((await list('planner.dk')).inquiries.map((one) => one.id)).toEqual([first, id])
    const read = await bellItems(server, 'planner.dk', 'inquiry')
    expect(read).toMatchObject([{ inquiry: id, unread: 0 }])
    for (const one of [first, id]) await person('planner.dk').delete(`${ALL}/${one}`)
    expect(mails(), 'its mails go with it').toHaveLength(0)
  })

  test('S86 · a message that may be a disclosure by its words is on top, its lead is notified while it waits, and it stays until it is closed', async () => {
    const first = await write('dk', { words: 'Is the live stream captioned?' })
    const child = await write('dk', {
      words: 'i am 13 and a man has naked pictures of me, i am scared, dont tell my mum',
    })
    const { inquiries } = await list('planner.dk')
    expect(inquiries.map(({ id, isProposed, isDisclosure }) => [id, isProposed, isDisclosure])).toEqual([
      [child, true, false],
      [first, false, false],
    ])
    const { alarm } = server.app.features.inquiries
    const news = async () => (await bellItems(server, 'planner.dk', 'inquiry')).filter((one) => one.inquiry === child)
    await alarm.look()
    expect(await news()).toEqual([])
    const bells: number[] = []
    for (const hours of [1.1, 1, 3, 20, 24]) {
      time += hours * 3_600_000
      await alarm.look()
      await alarm.look()
      bells.push((await news())[0]?.unread ?? 0)
    }
    expect(bells, 'after one hour, four, a day and two days').toEqual([1, 1, 2, 3, 4])
    expect((await news())[0]).toMatchObject({ isWaiting: true })
    await server.app.features.mail.deliver()
    expect(mails().filter((mail) => mail.includes(child)).length).toBe(4)
    for (const mail of mails()) expect(mail).not.toContain('naked')
    // Answered, it is still there; closed, it is not.
    expect((await person('planner.dk').post(`${ALL}/${child}/answer`, { text: 'We are here.', last: 1 })).status).toBe(
      204,
    )
    expect((await list('planner.dk')).inquiries.map((one) => one.id)).toEqual([child, first])
    expect((await person('planner.dk').put(`${ALL}/${child}/state`, { state: 'closed' })).status).toBe(204)
    expect((await list('planner.dk')).inquiries.map((one) => one.id)).toEqual([first])
    for (const one of [first, child]) await person('planner.dk').delete(`${ALL}/${one}`)
  })

  test('S86 · a proposed message that is not a disclosure is one of the others', async () => {
    const id = await write('dk', { words: 'he is blackmailing me and i want to die' })
    expect((await view('planner.dk', id)).isProposed).toBe(true)
    const words = 'A line of a play.'
    expect((await person('planner.dk').put(`${ALL}/${id}/disclosure`, { isMarked: false, words })).status).toBe(204)
    expect(await view('planner.dk', id)).toMatchObject({
      isProposed: false,
      isDisclosure: false,
      disclosure: { words },
    })
    await person('planner.dk').delete(`${ALL}/${id}`)
  })

  test('an answer and a note can be undone by their writer for ten seconds, and by nobody else', async () => {
    const id = await write('dk', { words: 'May we come?' })
    const answer = () => person('planner.dk').post(`${ALL}/${id}/answer`, { text: 'No.', last: 1 })
    expect((await answer()).status).toBe(204)
    expect((await person('helpdesk').delete(`${ALL}/${id}/answer`)).status).toBe(409)
    expect((await person('planner.dk').delete(`${ALL}/${id}/answer`)).status).toBe(204)
    expect(await view('planner.dk', id)).toMatchObject({ state: 'open', messages: [{ by: null }] })
    time += 11_000
    await server.app.features.mail.deliver()
    expect(mails().filter((mail) => mail.includes('library@public.example'))).toEqual([])
    expect((await answer()).status).toBe(204)
    time += 11_000
    expect((await person('planner.dk').delete(`${ALL}/${id}/answer`)).status).toBe(409)
    const note = (await jsonOf(person('planner.dk').post(`${ALL}/${id}/notes`, { text: 'made up' }))) as { id: string }
    expect((await person('helpdesk').delete(`${ALL}/${id}/notes/${note.id}`)).status).toBe(409)
    expect((await person('planner.dk').delete(`${ALL}/${id}/notes/${note.id}`)).status).toBe(204)
    expect((await view('planner.dk', id)).notes).toEqual([])
    await person('planner.dk').delete(`${ALL}/${id}`)
  })

  test('those who answer share notes and who works on it; the page of the writer has nothing of either', async () => {
    const id = await write('dk', { words: 'May we come?' })
    expect((await person('planner.dk').put(`${ALL}/${id}/owner`, { isMine: true })).status).toBe(204)
    expect(
      (await person('helpdesk').post(`${ALL}/${id}/notes`, { text: 'internal-words of the helpdesk' })).status,
    ).toBe(201)
    expect(await view('planner.dk', id)).toMatchObject({
      owner: { name: 'Planner, Denmark' },
      notes: [{ by: 'Helpdesk', text: 'internal-words of the helpdesk' }],
    })
    const page = await (await fetch(`${server.http}${server.app.features.inquiries.linkTo('en', id)}`)).text()
    expect(page).toContain('May we come?')
    for (const word of ['internal-words', 'of the helpdesk', 'Planner, Denmark']) expect(page).not.toContain(word)
    expect((await person('coordinator').put(`${ALL}/${id}/owner`, { isMine: false })).status).toBe(204)
    expect((await view('planner.dk', id)).owner).toBeNull()
    await person('planner.dk').delete(`${ALL}/${id}`)
    const notes = await server.stores.db.selectFrom('inquiry_note').select('id').where('inquiry', '=', id).execute()
    expect(notes).toEqual([])
  })

  test('an answer goes to the writer by a link alone, once, and not over later messages', async () => {
    const id = await write('dk', { words: 'May our library take part?' })
    await server.app.features.mail.deliver()
    expect(mails(), 'nothing is mailed before a person has answered').toEqual([])
    const answer = (who: string, last: number) =>
      person(who).post(`${ALL}/${id}/answer`, { text: 'Yes, you may.', last })
    expect((await answer('planner.dk', 1)).status).toBe(204)
    expect((await answer('helpdesk', 1)).status).toBe(409)
    // It can be undone until then.
    await server.app.features.mail.deliver()
    expect(mails()).toEqual([])
    time += 11_000
    await server.app.features.mail.deliver()
    expect(mails()).toHaveLength(1)
    expect(mails()[0]).toContain('To: library@public.example')
    for (const words of ['Yes, you may', 'our library']) expect(mails()[0]).not.toContain(words)
    expect(await view('planner.dk', id)).toMatchObject({
      state: 'answered',
      messages: [{ by: null }, { delivery: 'sent' }],
    })
    const outgoing = await (await person('coordinator').get('/api/mails')).text()
    expect(outgoing).not.toContain('library@public.example')
    const silent = await write('dk', { email: null })
    expect((await person('planner.dk').post(`${ALL}/${silent}/answer`, { text: 'Yes.', last: 1 })).status).toBe(409)
    expect((await person('planner.dk').put(`${ALL}/${silent}/state`, { state: 'closed' })).status).toBe(204)
    expect((await list('planner.dk', 'closed')).inquiries.map((one) => one.id)).toEqual([silent])
  })

  test('a flood is one row, and is deleted together by those who may delete all of it', async () => {
    const ids: string[] = []
    for (let count = 0; count < 6; count++) {
      ids.push(await write('se', { words: `Cheap followers ${count}`, sender: `s${count}` }))
      time += 10_000
    }
    const { inquiries, floods } = await list('planner.se')
    expect([inquiries, floods.map((flood) => flood.inquiries.map((one) => one.id))]).toEqual([[], [ids]])
    const other = await write('dk', {})
    expect((await person('planner.se').post(`${ALL}/deletion`, { inquiries: [...ids, other] })).status).toBe(403)
    expect((await person('planner.se').post(`${ALL}/deletion`, { inquiries: ids })).status).toBe(204)
    expect(await list('planner.se')).toEqual({ inquiries: [], floods: [] })
  })

  test('90 days after the last word a message is gone, with its mails', async () => {
    const young = await write('se', {})
    time += 60 * DAY_MS
    await server.app.features.inquiries.inquiries.writeOn(young, 'One more question', at())
    time += 31 * DAY_MS
    await server.app.features.accounts.retention.run()
    expect((await list('coordinator')).inquiries.map((one) => one.id)).toEqual([young])
    expect((await list('coordinator', 'answered')).inquiries).toEqual([])
    expect(mails()).toEqual([])
    time += 60 * DAY_MS
    await server.app.features.accounts.retention.run()
    expect((await list('coordinator')).inquiries).toEqual([])
    const rest = await server.stores.db.selectFrom('inquiry_message').select('inquiry').execute()
    expect(rest).toEqual([])
  })
})

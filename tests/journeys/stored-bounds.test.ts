/** The most that one person can store, and that lists never read it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReportPage, ReportVersion } from '../../shared/reports/api.ts'
import { randomId } from '../../shared/ids.ts'
import { addActivity, newActivityId } from '../../shared/plans/layout.ts'
import { MAX_TEMPLATES_BYTES, TemplateDetail, TemplateList } from '../../shared/templates/template.ts'
import { freeUndecided } from '../../server/submissions/freeUndecided.ts'
import { TABLE_BOUNDS } from '../../server/store/bounds/tableBounds.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { sqlOf } from '../harness/sqlOf.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

let server: TestServer
let now = new Date('2027-02-20T10:00:00Z')
beforeAll(async () => {
  server = await startTestServer({ now: () => now })
})
afterAll(() => server.close())

const CAMPAIGN = '/api/campaigns/sid-2027'
const SUBMISSIONS = TABLE_BOUNDS.document_submission

/** @returns the id of an activity whose text has this many letters */
async function addLong(centre: string, letters: number): Promise<string> {
  const id = newActivityId()
  await editDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`, (doc) => {
    addActivity(doc, { title: `Long ${letters}`, gloss: 'In short', needs: 'x'.repeat(letters) }, id)
  })
  return id
}

describe('templates', () => {
  const save = async (centre: string, activity: string, id = randomId()) =>
    (await as(server, `planner.${centre}`).post(`${CAMPAIGN}/plans/${centre}/activities/${activity}/template`, { id }))
      .status
  const listOf = async (centre: string) =>
    TemplateList.parse(await jsonOf(as(server, `planner.${centre}`).get('/api/templates'))).templates.filter(
      (one) => one.centre === centre,
    )

  test('take 200 kB each, and 5 MB of a centre, also when two are saved at once', async () => {
    expect(await save('se', await addLong('se', 250_000))).toBe(413)
    const long = await addLong('se', 190_000)
    const fitting = Math.floor(MAX_TEMPLATES_BYTES / 190_600)
    for (let at = 1; at < fitting; at++) expect(await save('se', long)).toBe(201)
    expect((await Promise.all([save('se', long), save('se', long)])).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(await listOf('se')).toHaveLength(fitting)
    expect(await save('dk', await addLong('dk', 10)), 'another centre has its own room').toBe(201)
  })

  test('are listed without reading a content, and one that an older node wrote has its facts at the next list', async () => {
    const id = randomId()
    const { db } = server.stores
    await save('fi', await addLong('fi', 20), id)
    await db.deleteFrom('template_listing').execute()
    expect(await listOf('fi')).toMatchObject([{ id, gloss: 'In short', tasks: 0 }])
    const asked = (await sqlOf(() => listOf('fi'))).filter((sql) => sql.includes('"template"'))
    expect(asked).not.toEqual([])
    expect(asked.filter((sql) => /content|\*/.test(sql))).toEqual([])
  })

  test('that are larger than a template may be are read and listed as before', async () => {
    const id = randomId()
    const { db } = server.stores
    await save('no', await addLong('no', 20), id)
    const { content } = await db
      .selectFrom('template')
      .select('content')
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow()
    const long = content.replace('x'.repeat(20), 'x'.repeat(300_000))
    await db
      .updateTable('template')
      .set({ content: long, written_at: '2027-02-21T10:00:00.000Z' })
      .where('id', '=', id as never)
      .execute()
    expect(await listOf('no')).toMatchObject([{ id, gloss: 'In short' }])
    const read = TemplateDetail.parse(await jsonOf(as(server, 'planner.no').get(`/api/templates/${id}`)))
    expect(read.content.fields.needs).toHaveLength(300_000)
  })
})

describe('submissions', () => {
  const submit = async (centre: string) =>
    (await as(server, `planner.${centre}`).post(`${CAMPAIGN}/reports/${centre}/submission`, {})).status
  const withdraw = async (centre: string) =>
    (await as(server, `planner.${centre}`).delete(`${CAMPAIGN}/reports/${centre}/submission`)).status
  const bytesOf = async (centre: string) =>
    (
      await server.stores.db
        .selectFrom('document_submission')
        .select(['state', 'content'])
        .where('document', '=', `report/sid-2027/${centre}` as never)
        .orderBy('number')
        .execute()
    ).map(({ state, content }) => [state, content.length > 0])

  test('are no longer than a megabyte', async () => {
    await editDocument(server, 'planner.lv', 'plan/sid-2027/lv', (doc) => {
      addActivity(doc, { title: 'Long', gloss: 'x'.repeat(SUBMISSIONS.rowBytes) })
    })
    expect(await submit('lv')).toBe(413)
    expect(await bytesOf('lv')).toEqual([])
  })

  test('that nobody decided on keep no content once there is a later one, and their readers are told', async () => {
    for (const step of [submit, submit, withdraw, submit, withdraw, submit]) await step('lt')
    expect(await bytesOf('lt')).toEqual([
      ['replaced', false],
      ['withdrawn', false],
      ['withdrawn', false],
      ['waiting', true],
    ])
    const page = ReportPage.parse(await jsonOf(as(server, 'planner.lt').get(`${CAMPAIGN}/reports/lt`)))
    expect(page.submissions).toHaveLength(4)
    const version = (number: number) => as(server, 'planner.lt').get(`${CAMPAIGN}/reports/lt/submissions/${number}`)
    expect((await version(1)).status).toBe(410)
    expect(ReportVersion.parse(await jsonOf(version(4))).submission.number).toBe(4)
  })

  test('S47 · of before the bound are emptied by a job: replaced ones that nobody decided on, and no other; it can be stopped', async () => {
    const { db } = server.stores
    const row = (document: string, number: number, state: 'replaced' | 'returned' | 'waiting') => ({
      id: randomId(),
      document,
      number,
      state,
      content: 'x'.repeat(1000),
      submitted_at: '2027-01-10T10:00:00.000Z',
      submitted_by: null,
      decided_at: null,
      decided_by: null,
      words: '',
      notes: '[]',
    })
    const old = 'report/sid-2099/mt'
    const rows = [
      ...Array.from({ length: 50 }, (_, at) => row(old, at + 1, 'replaced')),
      row(old, 51, 'returned'),
      row(old, 52, 'waiting'),
      // The newest of its document, and a letter’s.
      row('report/sid-2099/cy', 1, 'replaced'),
      row('update/aaaaaaaaaaaaaaaaaaaaaa', 1, 'replaced'),
      row('update/aaaaaaaaaaaaaaaaaaaaaa', 2, 'waiting'),
    ]
    await db
      .insertInto('document_submission')
      .values(rows as never)
      .execute()
    let slices = 0
    expect(await freeUndecided(db, () => slices++ === 1)).toEqual({ submissions: 20, bytes: 20_000 })
    expect(await freeUndecided(db, () => false)).toEqual({ submissions: 30, bytes: 30_000 })
    expect(await freeUndecided(db, () => false)).toEqual({ submissions: 0, bytes: 0 })
    const kept = await db
      .selectFrom('document_submission')
      .select(['document', 'number'])
      .where('id', 'in', rows.map(({ id }) => id) as never)
      .where('content', '<>', '')
      .orderBy('document')
      .orderBy('number')
      .execute()
    expect(kept.map(({ document, number }) => `${document} ${number}`)).toEqual([
      'report/sid-2099/cy 1',
      'report/sid-2099/mt 51',
      'report/sid-2099/mt 52',
      'update/aaaaaaaaaaaaaaaaaaaaaa 1',
      'update/aaaaaaaaaaaaaaaaaaaaaa 2',
    ])
  })

  test('come fifty times a day at most, also two at once, and again on the next', async () => {
    for (let at = 1; at < SUBMISSIONS.perDay.rows; at++) expect(await submit('ee')).toBe(201)
    expect((await Promise.all([submit('ee'), submit('ee')])).toSorted((a, b) => a - b)).toEqual([201, 429])
    now = new Date('2027-02-21T10:00:00Z')
    expect(await submit('ee')).toBe(201)
  })
})

/** Names of owners in files: which people get them, and in which files; and the addresses that an import finds. */
import mammoth from 'mammoth'
import papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FoundColleagues, MAX_ADDRESSES } from '../../shared/imports/importOwners.ts'
import { activityMap, addActivity } from '../../shared/plans/layout.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
/** As the demo network names this person. */
const name = 'Second planner, Denmark'
const [OWNED, LEFT] = ['Evening about games', 'Talk of somebody who has left']

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  await editDocument(server, 'planner.dk', 'plan/sid-2027/dk', (doc) => {
    for (const [title, owner] of [
      [OWNED, 'demo-planner2.dk'],
      [LEFT, 'demo-planner.se'],
    ] as const)
      activityMap(doc, addActivity(doc, { title }))?.set('owner', owner)
  })
})
afterAll(() => server.close())

async function file(path: string, who: string): Promise<Buffer> {
  const answer = await as(server, who).get(`${CAMPAIGN}/${path}`)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** By title of the activity; undefined without a column of owners. */
async function ownersIn(path: string, who: string): Promise<Readonly<Record<string, string | undefined>>> {
  const csv = (await file(path, who)).toString('utf8')
  const [head = [], ...rows] = papa.parse<string[]>(csv, { delimiter: ',' }).data
  const [title, owner] = [head.indexOf('Title'), head.indexOf('Owner')]
  return Object.fromEntries(rows.map((row) => [row[title], owner === -1 ? undefined : row[owner]]))
}

test('S99 · files of a plan name its owners for planners of the centre alone', async () => {
  expect(await ownersIn('plans/dk.csv', 'planner.dk')).toMatchObject({ [OWNED]: name, [LEFT]: '' })
  const [head = [], ...rows] = await readSheet(await file('plans/dk.xlsx', 'planner.dk'), 'Activities')
  expect(rows.find((row) => row.includes(OWNED))?.[head.indexOf('Owner')]).toBe(name)
  const word = async (who: string) => (await mammoth.extractRawText({ buffer: await file('plans/dk.docx', who) })).value
  expect(await word('planner.dk')).toContain(`Owner: ${name}`)
  for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator']) {
    expect((await ownersIn('plans/dk.csv', who))[OWNED], who).toBeUndefined()
    expect(await word(who), who).not.toContain(name)
  }
})

test('S99 · a selection names the owners of one’s own centre; calendars, data files and briefings name nobody', async () => {
  expect(await ownersIn('activities.csv', 'planner.dk')).toMatchObject({ [OWNED]: name })
  const swedish = await ownersIn('activities.csv', 'planner.se')
  expect(swedish[OWNED]).toBe('')
  expect((await ownersIn('activities.csv', 'coordinator'))[OWNED]).toBeUndefined()
  const frozen = (await jsonOf(as(server, 'planner.dk').post(`${CAMPAIGN}/briefings`, { query: 'centre=dk' }))) as {
    readonly id: string
  }
  for (const path of ['plans/dk.ics', 'plans/dk.json', 'activities.json', `briefings/${frozen.id}.csv`])
    expect((await file(path, 'planner.dk')).toString('utf8'), path).not.toContain(name)
})

test('S99 · an import finds the addresses of colleagues, and of nobody else', async () => {
  const ask = (addresses: readonly string[], who = 'planner.dk') =>
    as(server, who).post(`${CAMPAIGN}/plans/dk/imports/colleagues`, { addresses })
  const asked = ['Planner2.dk@demo.example', 'planner.se@demo.example', 'nobody@demo.example']
  expect(FoundColleagues.parse(await jsonOf(ask(asked))).colleagues).toEqual([
    { address: 'planner2.dk@demo.example', person: 'demo-planner2.dk' },
  ])
  expect((await ask(asked, 'planner.se')).status).toBe(403)
  expect((await ask(Array.from({ length: MAX_ADDRESSES + 1 }, (_, at) => `a${at}@demo.example`))).status).toBe(400)
})

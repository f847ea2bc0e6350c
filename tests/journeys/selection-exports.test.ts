/** The activities of a selection as a file in each format: other programs find the same in it as the list shows. */
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AuditPage } from '../../shared/accounts/audit.ts'
import { rearmCell } from '../../shared/exports/csvCells.ts'
import { PlanFile } from '../../shared/exports/planFile.ts'
import { ActivityList } from '../../shared/overview/api.ts'
import { headingOf } from '../../shared/plans/cells/headers.ts'
import { as, jsonOf } from '../harness/as.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity } from '../language/plan.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
/** Text that a spreadsheet would run. */
const ARMED = '=1+1'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  const planner = await openRawSocket(`${server.ws}/sync/plan/sid-2027/dk`, {
    cookie: await server.cookieOf('planner.dk@demo.example'),
  })
  await planner.sync()
  planner.edit((doc) => activity(ARMED, { on: '2027-02-09', status: 'confirmed', themes: ['ai'] as never })(doc))
  await planner.ack()
  await planner.close()
})
afterAll(() => server.close())

const ask = (path: string, who = 'reader') => as(server, who).get(`${CAMPAIGN}/${path}`)
const bytesOf = async (path: string): Promise<Buffer> => Buffer.from(await (await ask(path)).arrayBuffer())

async function list(query: string): Promise<ActivityList['activities']> {
  const { activities, next } = ActivityList.parse(await jsonOf(ask(`activities?limit=500&${query}`)))
  expect(next).toBeNull()
  return activities
}

describe.each(['', 'theme=ai&status=confirmed&sort=-when', 'text=zzzzqqqq'])('the selection “%s”', (query) => {
  test('has in each format the activities of the list, in its order where rows are in order', async () => {
    const activities = await list(query)
    const ids = activities.map(({ activity: id }) => id)
    const titles = activities.map(({ title }) => title)

    const csv = papa.parse<string[]>((await bytesOf(`activities.csv?${query}`)).toString('utf8'), {
      skipEmptyLines: true,
    }).data
    expect(csv.slice(1).map(([id = '']) => rearmCell(id))).toEqual(ids)
    for (const cell of csv.flat()) expect(cell).not.toMatch(/^[=+\-@]/)

    const [head = [], ...rows] = await readSheet(await bytesOf(`activities.xlsx?${query}`), 'Activities')
    expect(rows.map(([id]) => id)).toEqual(ids)
    expect(rows.map((row) => row[head.indexOf(headingOf('title'))])).toEqual(titles.map((title) => title.trim()))

    const { plans, selection } = PlanFile.parse(
      JSON.parse((await bytesOf(`activities.json?${query}`)).toString('utf8')),
    )
    expect(plans.flatMap((plan) => plan.activities.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted())
    expect(selection?.counts.total).toBe(ids.length)

    const calendar = new ICAL.Component(ICAL.parse((await bytesOf(`activities.ics?${query}`)).toString('utf8')))
    const dates = activities.flatMap(({ dates: own, startsOn, endsOn }) =>
      own.length > 0 ? own.flatMap(({ day }) => day ?? []) : (startsOn ?? endsOn ?? []),
    )
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(dates.length)

    const { value } = await mammoth.convertToHtml({ buffer: await bytesOf(`activities.docx?${query}`) })
    expect(value.match(/<strong>In the workspace: <\/strong>/g) ?? []).toHaveLength(ids.length)
    expect(value).toContain('never added up')
    expect(value).toContain('without prejudice')
    const [aboutSelection = ''] = value.split('<table>')
    expect(aboutSelection.includes('<strong>Themes: </strong>Artificial intelligence')).toBe(query.includes('theme=ai'))
    const table = /<h1>[^<]*(?:<[^>]*>)*Activities \(\d+\)<\/h1>(<table>.*?<\/table>)?/.exec(value)?.[1] ?? ''
    expect((table.match(/<tr>/g) ?? []).length).toBe(ids.length === 0 ? 0 : ids.length + 1)
  })
})

test('an unknown filter, order, format or campaign is refused', async () => {
  for (const query of ['colour=red', 'sort=colour', 'limit=5', 'after=x'])
    expect((await ask(`activities.csv?${query}`)).status, query).toBe(400)
  expect((await ask('activities.pdf')).status).toBe(404)
  expect((await as(server, 'reader').get('/api/campaigns/sid-1999/activities.csv')).status).toBe(404)
})

test('the audit log names the person and the selection, and not the searched words', async () => {
  await bytesOf('activities.csv?theme=ai&text=Larsen')
  const { entries } = AuditPage.parse(await jsonOf(as(server, 'coordinator').get('/api/audit?action=selection.export')))
  expect(entries[0]?.by).toBe('demo-reader')
  const detail = JSON.parse(entries[0]?.detail ?? '') as object
  expect(detail).toMatchObject({ campaign: 'sid-2027', selection: 'theme=ai', text: 1, format: 'csv' })
  expect(entries[0]?.detail).not.toContain('Larsen')
})

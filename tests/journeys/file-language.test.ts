/** S108 · Files over HTTP, in the language that was asked for, or in that of the person. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import mammoth from 'mammoth'
import readWorkbook from 'read-excel-file/node'
import { acceptReport } from '../harness/acceptedReports.ts'
import { as, jsonOf } from '../harness/as.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2027-03-01T10:00:00Z') })
  await acceptReport(server, 'dk', { reach: [['schools', 412, 'Sign-ups']], quote: 'dk: ask us' })
  await jsonOf(as(server, 'planner.gr').put('/api/session/language', { language: 'el' }))
})
afterAll(() => server.close())

async function bytesOf(path: string, who = 'planner.gr'): Promise<Buffer> {
  const answer = await as(server, who).get(`${CAMPAIGN}/${path}`)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const wordsOf = async (path: string, who?: string): Promise<string> =>
  (await mammoth.extractRawText({ buffer: await bytesOf(path, who) })).value
const sheetsOf = async (path: string, who?: string) =>
  (await readWorkbook(await bytesOf(path, who))).map(({ sheet }) => sheet)

test('S108 · Word and Excel are in the language that the person chose', async () => {
  expect(await wordsOf('plans/gr.docx')).toContain('Κατάσταση του σχεδίου')
  expect(await sheetsOf('plans/gr.xlsx')).toEqual(['Δραστηριότητες', 'Σχέδιο'])
  expect(await wordsOf('activities.docx?theme=ai')).toContain('Τεχνητή νοημοσύνη')
  // As our client asks for a selection and for the changes of the network.
  expect(await wordsOf('activities.docx?theme=ai&lang=el')).toContain('Τεχνητή νοημοσύνη')
  expect(await wordsOf('activities.docx?theme=ai&part=table&lang=en')).toContain('Artificial intelligence')
  expect((await sheetsOf('activities.xlsx?lang=el')).length).toBeGreaterThan(0)
  expect((await bytesOf('milestones.ics')).toString()).toContain('Προθεσμία')
  expect((await bytesOf('milestones.ics?lang=de')).toString()).toContain('Frist')
  expect(await sheetsOf('plans/gr.xlsx', 'reader')).toEqual(['Activities', 'Plan'])
})

test('S108 · Formats for programs are in English, unless another language is asked for', async () => {
  const headings = async (path: string) => (await bytesOf(path)).toString().split('\r\n')[0]
  expect(await headings('plans/gr.csv')).toContain('Title')
  expect(await headings('plans/gr.csv?lang=de')).toContain('Titel')
  expect(await headings('tasks/gr.csv')).toContain('Task')
  expect(await headings('tasks/gr.csv?lang=el')).not.toContain('Task')
})

test('S108 · Reports have their countries, figures and days in the language that was asked for', async () => {
  const greek = await wordsOf('report.docx')
  expect(greek).toContain('Δανία')
  expect(greek).not.toContain('Denmark')
  expect(await wordsOf('report.docx?lang=de')).toContain('Dänemark')
  expect(await sheetsOf('report.xlsx?lang=en')).toContain('Figures')
  expect(await wordsOf('reports/dk.docx?lang=fr', 'coordinator')).toContain('Danemark')
})

test('S108 · Another language is refused in a sentence', async () => {
  for (const path of [
    'plans/gr.xlsx?lang=xx',
    'report.docx?lang=en-XA',
    'tasks/gr.csv?lang=tlh',
    'activities.ics?lang=',
  ]) {
    const answer = await as(server, 'planner.gr').get(`${CAMPAIGN}/${path}`)
    expect(answer.status, path).toBe(400)
  }
})

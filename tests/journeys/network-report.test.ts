/** The network's report over HTTP: what it sums up, its chapters, and its files, read back and compared with the rows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { readSheet } from 'read-excel-file/node'
import { CentreReportFile, NetworkReportFile } from '../../shared/reports/reportFile.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { NetworkReport } from '../../shared/reports/api.ts'
import { FrozenReport, FrozenReportContent, FrozenReports, MOST_FROZEN_A_DAY } from '../../shared/reports/frozen.ts'
import { reportChosen, reportText } from '../../shared/reports/layout.ts'
import { acceptReport, writeParagraph } from '../harness/acceptedReports.ts'
import { as, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { openRawSocket } from '../harness/rawSocket.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const FORMULA = '=HYPERLINK("http://evil.example","x")'

let server: TestServer
let ofDenmark: ActivityId
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2027-03-01T10:00:00Z') })
  ofDenmark = await acceptReport(server, 'dk', {
    reach: [
      ['schools', 412, 'Sign-ups'],
      ['participants_onsite', 1250, FORMULA],
    ],
    quote: 'dk: ask us',
    youth: 'Young people chose the question',
  })
  await acceptReport(server, 'se', { reach: [['schools', 96, '']], quote: 'se: ask us' })
})
afterAll(() => server.close())

const report = async (who = 'reader') => NetworkReport.parse(await jsonOf(as(server, who).get(`${CAMPAIGN}/report`)))

async function fileOf(path: string, who = 'reader'): Promise<Buffer> {
  const answer = await as(server, who).get(`${CAMPAIGN}/${path}`)
  expect(answer.status, path).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const inEnglish = (value: number): string => value.toLocaleString('en-GB')

describe('the network’s report', () => {
  test('sums up accepted reports, and tallies plans of other centres apart', async () => {
    const { summary, figures } = await report()
    expect(summary.reports).toMatchObject({ accepted: 2, waiting: 0 })
    expect(summary.activities.tookPlace).toBeGreaterThanOrEqual(2)
    const rowOf = (centre: string) => summary.tallies.centres.find(({ id }) => id === centre)
    expect(rowOf('dk')?.planned).toBe(0)
    expect(rowOf('no')?.planned).toBeGreaterThan(0)
    expect(figures.find(({ metric }) => metric === 'schools')).toMatchObject({ sum: 508, centres: 2 })
    expect(summary.lookAt).toMatchObject([
      { kind: 'dominant', metric: 'schools', centre: 'dk' },
      { kind: 'sourceless', metric: 'schools', places: [{ centre: 'se' }] },
    ])
    expect(summary.highlights.map(({ quote, isChosen }) => [quote, isChosen])).toEqual([
      ['dk: ask us', false],
      ['se: ask us', false],
    ])
  })

  test('has chapters that coordinators begin and write; its document opens for nobody else', async () => {
    for (const who of ['planner.dk', 'reader', 'helpdesk'])
      expect((await as(server, who).post(`${CAMPAIGN}/report`, {})).status, who).toBe(403)
    expect((await report()).isBegun).toBe(false)
    for (let times = 0; times < 2; times += 1)
      expect((await as(server, 'coordinator').post(`${CAMPAIGN}/report`, {})).status).toBe(204)
    const chosen = `dk/${ofDenmark}`
    await editDocument(server, 'coordinator', 'report/sid-2027/network', (doc) => {
      writeParagraph(reportText(doc, 'summary'), 'The network asked young people')
      reportChosen(doc).set(chosen, true)
    })
    expect((await report()).chapters, 'for others once it is frozen').toEqual({})
    const { chapters, isBegun, summary } = await report('coordinator')
    expect(isBegun).toBe(true)
    expect(JSON.stringify(chapters.summary)).toContain('The network asked young people')
    expect(summary.highlights.filter(({ isChosen }) => isChosen).map(({ key }) => key)).toEqual([chosen])
    for (const who of ['planner.dk', 'reader', 'helpdesk']) {
      const cookie = await server.cookieOf(`${who}@demo.example`)
      const socket = await openRawSocket(`${server.ws}/sync/report/sid-2027/network`, { cookie })
      expect(await socket.closed(), who).toBe(4403)
    }
  })

  test('is a Word file in which each figure is found again in the rows, in the order of its chapters', async () => {
    const bytes = await fileOf('report.docx', 'coordinator')
    const { value: html } = await mammoth.convertToHtml({ buffer: bytes })
    const { figures } = await report()
    for (const { metric, sum, sources } of figures) {
      expect(html, metric).toContain(inEnglish(sum))
      for (const { value, title } of sources) {
        const row = html
          .split('<tr>')
          .find((one) => one.includes(`<p>${inEnglish(value)}</p>`) && one.includes(escaped(title)))
        expect(row, `${metric} of ${title}`).toBeDefined()
      }
    }
    expect(html).toContain('508, from 2 of 2 centres')
    const headings = [...html.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, words = '']) => words.replaceAll(/<[^>]*>/g, ''))
    expect(headings.filter((one) => !one.startsWith('Network report'))).toEqual([
      'Summary',
      'The campaign',
      'Activities',
      'Reach',
      'Youth participation',
      'Media',
      'High-level guests',
      'Partners and materials',
      'Lessons learnt',
      'Centres',
    ])
    expect(html).toMatch(/<h2>(<a[^>]*><\/a>)*Denmark<\/h2>/)
    expect(html).toContain('The network asked young people')
    expect(html).toContain('Young people chose the question')
    expect(html).toContain('dk: ask us')
    const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
    expect(xml).toContain(' TOC \\o "1-2" \\h ')
    for (const [, anchor = ''] of xml.matchAll(/w:anchor="([^"]+)"/g)) expect(xml).toContain(`w:name="${anchor}"`)
    for (const [, words = ''] of xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)) expect(words).not.toBe('')
    expect(xml).toContain('<wp:docPr ')
  })

  test('is a workbook with each figure as a number beside its source, and no cell that is a formula', async () => {
    const bytes = await fileOf('report.xlsx', 'helpdesk')
    const sheet = await readSheet(bytes, 'Sources')
    const { figures } = await report()
    const rows = figures.flatMap(({ sources }) => sources.map(({ value, title }) => [title, value]))
    expect(sheet.slice(1).map((row) => [row[2], row[3]])).toEqual(rows)
    expect(sheet.flat()).toContain(FORMULA)
    for (const [name, content] of Object.entries(unzipSync(bytes)))
      expect(new TextDecoder().decode(content), name).not.toContain('<f>')
  })

  test('is JSON that can be read again', async () => {
    const file = NetworkReportFile.parse(JSON.parse((await fileOf('report.json')).toString()))
    expect(file.report.figures).toEqual((await report()).figures)
    expect(file.snapshots.map(({ centre }) => centre)).toEqual(['dk', 'se'])
  })
})

describe('a frozen report', () => {
  const FROZEN = `${CAMPAIGN}/report/frozen`
  const list = async () => FrozenReports.parse(await jsonOf(as(server, 'planner.se').get(FROZEN))).frozen

  test('is made by coordinators, read by everybody, and stays as it was', async () => {
    for (const who of ['planner.dk', 'reader', 'helpdesk'])
      expect((await as(server, who).post(FROZEN)).status, who).toBe(403)
    const before = await report()
    const { id } = FrozenReport.parse(await jsonOf(as(server, 'coordinator').post(FROZEN)))
    await acceptReport(server, 'no', { reach: [['schools', 7, 'List']] })
    expect(await list()).toMatchObject([{ id, accepted: 2, by: 'Coordinator' }])
    const { content } = FrozenReportContent.parse(await jsonOf(as(server, 'reader').get(`${FROZEN}/${id}`)))
    expect(content.report.figures).toEqual(before.figures)
    expect(content.address).toMatch(new RegExp(`/report/sid-2027/frozen/${id}$`))
    const { value: html } = await mammoth.convertToHtml({ buffer: await fileOf(`report/frozen/${id}.docx`) })
    expect(html).toContain('508, from 2 of 2 centres')
    expect((await report()).figures.find(({ metric }) => metric === 'schools')?.sum).toBe(515)
  })

  test('is deleted by coordinators alone', async () => {
    const [frozen] = await list()
    const path = `${FROZEN}/${frozen?.id}`
    expect((await as(server, 'reader').delete(path)).status).toBe(403)
    expect((await as(server, 'coordinator').delete(path)).status).toBe(204)
    expect((await as(server, 'reader').get(path)).status).toBe(404)
    expect(await list()).toEqual([])
  })

  test('is made ten times a day at most', async () => {
    for (let times = 0; times < MOST_FROZEN_A_DAY; times += 1)
      expect((await as(server, 'coordinator').post(FROZEN)).status).toBe(201)
    expect((await as(server, 'coordinator').post(FROZEN)).status).toBe(429)
  })
})

describe('the file of a centre’s report', () => {
  test('has the newest one that its reader may read, as Word, workbook and JSON', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: await fileOf('reports/dk.docx', 'planner.se') })
    expect(html).toContain('1,250')
    expect(html).toContain('Young people chose the question')
    const sheet = await readSheet(await fileOf('reports/dk.xlsx'), 'Figures')
    expect(
      sheet
        .slice(1)
        .map((row) => row[2])
        .toSorted((a, b) => Number(b) - Number(a)),
    ).toEqual([1250, 412])
    const file = CentreReportFile.parse(JSON.parse((await fileOf('reports/dk.json')).toString()))
    expect(file).toMatchObject({ isAccepted: true, centre: { id: 'dk', countryName: 'Denmark' } })
  })

  test('does not exist before its centre submits one', async () => {
    expect((await as(server, 'coordinator').get(`${CAMPAIGN}/reports/fi.docx`)).status).toBe(404)
    expect((await as(server, 'coordinator').get(`${CAMPAIGN}/reports/zz.docx`)).status).toBe(404)
  })
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

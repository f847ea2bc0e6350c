/** Word files and workbooks, read by a program that people use. In `npm run test:long`: it takes seconds to start. */
import papa from 'papaparse'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ActivityList } from '../../shared/overview/api.ts'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import type { RichTextNode } from '../../shared/richtext/json.ts'
import { writeRichText } from '../../shared/richtext/write.ts'
import { as, jsonOf } from '../harness/as.ts'
import { convertFile, officeInstalled } from '../harness/office.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { activity, plan } from '../language/plan.ts'
import { fileOf, written } from './planFiles.ts'

const ACTIVITIES = '/api/campaigns/sid-2027/activities'
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

const paragraph = (text: string): RichTextNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const cell = (text: string): RichTextNode => ({ type: 'tableCell', content: [paragraph(text)] })
const row = (...texts: string[]): RichTextNode => ({ type: 'tableRow', content: texts.map(cell) })

/** Its text without marks. The program breaks lines where it likes, so each line feed becomes a space. */
const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

describe.skipIf(!officeInstalled)('LibreOffice', { timeout: 180_000 }, () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())
  const bytesOf = async (path: string) => new Uint8Array(await (await as(server, 'reader').get(path)).arrayBuffer())
  const htmlOf = async (docx: Uint8Array): Promise<string> =>
    (await convertFile('file.docx', docx, 'html')).get('file.html')?.toString('utf8') ?? ''
  /** The text of each page. */
  const pagesOf = async (file: Uint8Array, kind = 'docx'): Promise<readonly string[]> => {
    const pdf = (await convertFile(`file.${kind}`, file, 'pdf')).get('file.pdf') ?? Buffer.of()
    return (await extractText(new Uint8Array(pdf))).text
  }

  test('reads a briefing: a row and a heading for each activity, three charts, the facts, and pages', async () => {
    const list = ActivityList.parse(await jsonOf(as(server, 'reader').get(`${ACTIVITIES}?theme=ai&limit=500`)))
    const docx = await bytesOf(`${ACTIVITIES}.docx?theme=ai`)
    const html = await htmlOf(docx)
    const text = textOf(html)
    expect(text).toContain(`Activities (${list.total})`)
    expect(text).toContain(KOSOVO_FOOTNOTE.message)
    const tables = html.split('<table').slice(1)
    const ofActivities = tables.find((table) => table.includes('Country') && table.includes('Where')) ?? ''
    expect(count(ofActivities.split('</table>')[0] ?? '', /<tr\b/g)).toBe(list.total + 1)
    expect(count(html, /<h3\b/g)).toBeGreaterThanOrEqual(list.total)
    for (const { title } of list.activities) expect(text).toContain(title.replaceAll(/\s+/g, ' ').trim())
    expect(count(html, /<img\b/g)).toBe(3)
    const pages = await pagesOf(docx)
    expect(pages.length).toBeGreaterThan(10)
    for (const [at, page] of pages.entries()) expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
  })

  test('reads a plan with tables, tasks and letters of every kind', async () => {
    const doc = plan(activity('=1+1', { on: '2027-02-09' }), activity('Ακτίνα לוח 🙂'))
    writeRichText(planNarrative(doc), {
      type: 'doc',
      content: [
        { type: 'table', content: [row('Day', 'Place'), row('9 February', 'Aarhus')] },
        { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph('booked')] }] },
      ],
    })
    const html = await htmlOf(written('docx', fileOf([doc])))
    const text = textOf(html)
    for (const part of ['=1+1', 'Ακτίνα לוח 🙂', 'Aarhus', '☑ booked']) expect(text).toContain(part)
    expect(count(html, /<table\b/g)).toBe(2)
  })

  test('reads a workbook: a row for each activity, days as days, and no cell as a formula', async () => {
    const doc = plan(activity('=1+1', { on: '2027-02-09' }), activity('007'), activity('@SUM(A1)'))
    const sheets = await convertFile('file.xlsx', written('xlsx', fileOf([doc])), 'csv')
    expect([...sheets.keys()].toSorted()).toEqual(['file-Activities.csv', 'file-Plan.csv'])
    const { data } = papa.parse<Record<string, string>>(sheets.get('file-Activities.csv')?.toString('utf8') ?? '', {
      header: true,
      skipEmptyLines: true,
    })
    expect(new Set(data.map(({ Title }) => Title))).toEqual(new Set(['007', '=1+1', '@SUM(A1)']))
    expect(data.find(({ Title }) => Title === '=1+1')?.['First day']).toBe('2027-02-09')
  })

  test('prints a workbook with its head on each page, at most three pages wide', async () => {
    const doc = plan(...Array.from({ length: 120 }, (_, at) => activity(`Webinar ${at}`)))
    const pages = await pagesOf(written('xlsx', fileOf([doc])), 'xlsx')
    const ofActivities = pages.filter((page) => page.includes('Activities, page'))
    expect(ofActivities.length).toBeGreaterThan(3)
    const isHeaded = (page: string) => ['Title', 'Time zone', 'We need'].some((label) => page.includes(label))
    expect(ofActivities.filter((page) => !isHeaded(page))).toEqual([])
  })

  test('reads the workbook of the network: as many rows as activities', async () => {
    const { total } = ActivityList.parse(await jsonOf(as(server, 'reader').get(`${ACTIVITIES}?limit=1`)))
    const sheets = await convertFile('file.xlsx', await bytesOf(`${ACTIVITIES}.xlsx`), 'csv')
    const { data } = papa.parse(sheets.get('file-Activities.csv')?.toString('utf8') ?? '', { skipEmptyLines: true })
    expect(data).toHaveLength(total + 1)
  })
})

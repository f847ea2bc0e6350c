/** Pictures of highlights: uploaded by those who write the report, submitted with a description and agreement, read as the report that names them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import * as Y from 'yjs'
import { MyData } from '../../shared/accounts/myData.ts'
import { MAX_THUMBNAIL_BYTES } from '../../shared/assets/thumbnail.ts'
import { CampaignId, type ActivityId } from '../../shared/ids.ts'
import { NetworkReport, ReportPage } from '../../shared/reports/api.ts'
import type { ReportPictureId } from '../../shared/reports/fields.ts'
import { reportChosen, reportEntry } from '../../shared/reports/layout.ts'
import { UploadedPicture } from '../../shared/reports/picture.ts'
import { CentreReportFile } from '../../shared/reports/reportFile.ts'
import { submitReport } from '../harness/acceptedReports.ts'
import { as, asNobody, emailOf, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { greyPng, PICTURES, withChunk } from '../harness/pictures.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const REPORT = `${CAMPAIGN}/reports/dk`
const START = new Date('2027-03-01T10:00:00Z')
const DAY_MS = 86_400_000
const ALT = 'A class around a table, seen from above'

let clock = START
let server: TestServer
let activity: ActivityId
beforeAll(async () => {
  server = await startTestServer({ now: () => clock })
  await jsonOf(as(server, 'planner.dk').post(REPORT, {}))
  activity = await submitReport(server, 'dk', { reach: [['schools', 12, 'Sign-ups']], quote: 'Ask us' })
  await jsonOf(as(server, 'planner.dk').delete(`${REPORT}/submission`))
})
afterAll(() => server.close())

async function send(who: string, body: Buffer, centre = 'dk'): Promise<Response> {
  return fetch(`${server.http}${CAMPAIGN}/reports/${centre}/pictures`, {
    method: 'POST',
    headers: { cookie: await server.cookieOf(emailOf(who)), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(body),
  })
}
const upload = async (body: Buffer): Promise<ReportPictureId> =>
  UploadedPicture.parse(await jsonOf(send('planner.dk', body))).id
const problemOf = async (answer: Response): Promise<unknown> => [
  answer.status,
  ((await answer.json()) as { type: string }).type.replace('/problems/', ''),
]

interface Said {
  readonly alt?: string
  readonly agreed?: ReportPictureId
  readonly isPublic?: boolean
}

/** The entry of the first activity shows this picture. */
const show = (id: ReportPictureId | null, { alt = '', agreed, isPublic = false }: Said = {}) =>
  editDocument(server, 'planner.dk', 'report/sid-2027/dk', (doc) => {
    const entry = reportEntry(doc, activity)
    entry.set('isHighlight', true)
    if (id === null) entry.delete('picture')
    else entry.set('picture', id)
    const text = entry.get('pictureAlt')
    if (text instanceof Y.Text) {
      text.delete(0, text.length)
      text.insert(0, alt)
    }
    if (agreed !== undefined) entry.set('pictureAgreed', agreed)
    if (isPublic) entry.set('picturePublic', id)
    else entry.delete('picturePublic')
  })

const READERS = ['planner.dk', 'planner2.dk', 'planner.se', 'reader', 'helpdesk', 'coordinator'] as const

/** Who may see a picture. */
async function seenBy(id: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const who of READERS) {
    const { status } = await as(server, who).get(`/report-pictures/sid-2027/dk/${id}`)
    expect([200, 403, 404], who).toContain(status)
    if (status === 200) found.push(who)
  }
  expect((await asNobody(server).get(`/report-pictures/sid-2027/dk/${id}`)).status).toBe(401)
  return found
}
const OWN = ['planner.dk', 'planner2.dk']
const ALL_BUT_OTHERS = ['planner.dk', 'planner2.dk', 'reader', 'helpdesk', 'coordinator']

const submit = () => jsonOf(as(server, 'planner.dk').post(`${REPORT}/submission`, {}))
const decide = (decision: 'accept' | 'return') =>
  jsonOf(as(server, 'coordinator').post(`${REPORT}/decision`, { decision, words: 'Decided' }))
const submitted = async () => {
  const { snapshot } = ReportPage.parse(await jsonOf(as(server, 'planner.dk').get(REPORT)))
  return snapshot?.activities.find(({ id }) => id === activity)?.words?.picture ?? null
}

describe('S105 · a picture of a highlight', () => {
  test('is uploaded by the planners of the centre alone, and keeps nothing of its file but the picture', async () => {
    for (const who of ['planner.se', 'reader', 'helpdesk', 'coordinator'])
      expect((await send(who, PICTURES.jpeg)).status, who).toBe(403)
    const id = await upload(withChunk(PICTURES.png, 'tEXt', 'Comment\0Taken at home'))
    expect(await upload(PICTURES.png), 'the same picture is stored once').toBe(id)
    const answer = await as(server, 'planner2.dk').get(`/report-pictures/sid-2027/dk/${id}`)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'private, no-cache',
      etag: `"${id}"`,
    })
    expect(Buffer.from(await answer.arrayBuffer()).includes('Taken at home')).toBe(false)
    const again = await as(server, 'planner.dk').get(`/report-pictures/sid-2027/dk/${id}`, {
      'if-none-match': `"${id}"`,
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const { tables } = MyData.parse(await jsonOf(as(server, 'planner.dk').get('/api/my-data')))
    expect(JSON.stringify(tables)).toContain(id)
  })

  test('is refused by name if Word does not show it, or it is no picture, too large or for a report that was not begun', async () => {
    const refusals: readonly [Buffer, number, string][] = [
      [PICTURES.webp, 422, 'picture-not-for-files'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'picture-unknown'],
      [Buffer.alloc(0), 422, 'picture-unknown'],
      [PICTURES.png.subarray(0, 200), 422, 'picture-cut'],
      [greyPng(1025, 10), 422, 'picture-too-wide'],
      [Buffer.alloc(MAX_THUMBNAIL_BYTES + 1), 413, 'too-large'],
    ]
    for (const [bytes, status, name] of refusals)
      expect(await problemOf(await send('planner.dk', bytes))).toEqual([status, name])
    expect(await problemOf(await send('planner.se', PICTURES.png, 'se'))).toEqual([404, 'no-such-report'])
  })

  test('is seen by those who may read the report that names it: its own planners, then staff, then everybody approved', async () => {
    const id = await upload(PICTURES.jpeg)
    expect(await seenBy(id), 'uploaded').toEqual(OWN)
    await show(id, { alt: ALT, agreed: id })
    expect(await seenBy(id), 'in the report as it is written').toEqual(OWN)
    await submit()
    expect(await seenBy(id), 'in a report that waits').toEqual(ALL_BUT_OTHERS)
    await jsonOf(as(server, 'planner.dk').delete(`${REPORT}/submission`))
    expect(await seenBy(id), 'in one that was withdrawn').toEqual(OWN)
    await submit()
    await decide('return')
    expect(await seenBy(id), 'in one that was returned').toEqual(ALL_BUT_OTHERS)
    await submit()
    await decide('accept')
    expect(await seenBy(id), 'in an accepted one').toEqual([...READERS])
    expect(await seenBy('0'.repeat(32)), 'one that is not stored').toEqual([])
    expect((await as(server, 'reader').get('/report-pictures/sid-2027/dk/x')).status).toBe(404)
    expect((await as(server, 'planner.dk').get(`/report-pictures/sid-2027/se/${id}`)).status).toBe(403)
  })

  test('is submitted only with a description, and once it was said of it that everyone shown has agreed', async () => {
    const [first, second] = [await upload(PICTURES.jpeg), await upload(PICTURES.png)]
    await show(first, { agreed: first })
    await submit()
    expect(await submitted(), 'without a description').toBeNull()
    await show(first, { alt: ALT, agreed: first, isPublic: true })
    await submit()
    expect(await submitted()).toEqual({ id: first, alt: ALT, isAgreed: true, isPublic: true })
    // The choices were made for the first one.
    await show(second, { alt: ALT })
    await submit()
    expect(await submitted(), 'another picture in its place').toBeNull()
    await show(second, { alt: ALT, agreed: second })
    await submit()
    expect(await submitted()).toEqual({ id: second, alt: ALT, isAgreed: true, isPublic: false })
    const unknown = 'f'.repeat(32) as ReportPictureId
    await show(unknown, { alt: ALT, agreed: unknown })
    await submit()
    expect(await submitted(), 'one that is not stored').toBeNull()
  })

  test('stands in Word files with its description, in JSON by name, and on the network’s cards', async () => {
    const id = await upload(PICTURES.jpeg)
    await show(id, { alt: ALT, agreed: id })
    await submit()
    await decide('accept')
    const file = async (path: string) =>
      Buffer.from(await (await as(server, 'coordinator').get(`${CAMPAIGN}/${path}`)).arrayBuffer())
    const words = unzipSync(await file('reports/dk.docx'))
    expect(new TextDecoder().decode(words['word/document.xml'])).toContain(`descr="${ALT}"`)
    expect(Buffer.from(words['word/media/picture1.jpg'] ?? []).subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    const json = CentreReportFile.parse(JSON.parse((await file('reports/dk.json')).toString()))
    const told = json.snapshot.activities.find((one) => one.id === activity)?.words?.picture
    expect(told).toEqual({ id, alt: ALT, isAgreed: true, isPublic: false })

    const sheet = await readSheet(await file('reports/dk.xlsx'), 'Activities')
    expect(sheet.flat()).toContain(ALT)
    const { summary } = NetworkReport.parse(await jsonOf(as(server, 'planner.se').get(`${CAMPAIGN}/report`)))
    expect(summary.highlights.find(({ centre }) => centre === 'dk')?.picture).toMatchObject({ id, alt: ALT })
    expect(Object.keys(unzipSync(await file('report.docx'))), 'nobody chose it').not.toContain(
      'word/media/picture1.jpg',
    )
    await jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/report`, {}))
    await editDocument(server, 'coordinator', 'report/sid-2027/network', (doc) =>
      reportChosen(doc).set(`dk/${activity}`, true),
    )
    const network = unzipSync(await file('report.docx'))
    expect(new TextDecoder().decode(network['word/document.xml'])).toContain(`descr="${ALT}"`)
    expect(network['word/media/picture1.jpg']?.length).toBeGreaterThan(100)
  })

  test('is deleted when neither the report nor a submitted one has named it for thirty days', async () => {
    const look = async (days: number) => {
      clock = new Date(START.getTime() + days * DAY_MS)
      await server.app.features.reports.unnamed.look()
    }
    const stored = async () => {
      const rows = await server.stores.db
        .selectFrom('report_picture')
        .select('id')
        .where('campaign', '=', CampaignId.parse('sid-2027'))
        .execute()
      return rows.map(({ id }) => id)
    }
    const [inReport, never] = [await upload(greyPng(30, 20)), await upload(greyPng(31, 20))]
    const inSubmitted = await submitted()
    await show(inReport)
    await look(1)
    await look(30)
    expect(await stored()).toContain(never)
    await look(32)
    expect(await stored()).not.toContain(never)
    expect(await stored()).toEqual(expect.arrayContaining([inReport, inSubmitted?.id]))
    // Uploaded again, or named again, it has its whole time.
    await show(null)
    await look(40)
    await upload(greyPng(30, 20))
    await look(71)
    expect(await stored()).toContain(inReport)
    await look(102)
    expect(await stored()).not.toContain(inReport)
    clock = START
  })
})

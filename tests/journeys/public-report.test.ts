/** The network's report for the public: published by coordinators, with only what they and centres released, and unpublished. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { setMember } from '../../shared/fields/layout.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { FrozenReport, FrozenReports } from '../../shared/reports/frozen.ts'
import { reportChosen, reportEntry, reportMeta, reportPublicChapters, reportText } from '../../shared/reports/layout.ts'
import { UploadedPicture } from '../../shared/reports/picture.ts'
import { acceptReport, writeParagraph } from '../harness/acceptedReports.ts'
import { as, asNobody, emailOf, jsonOf } from '../harness/as.ts'
import { editDocument } from '../harness/documentSockets.ts'
import { PICTURES } from '../harness/pictures.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'
const FROZEN = `${CAMPAIGN}/report/frozen`
const PAGE = '/en/sid/2027/report'

let server: TestServer
let ofDenmark: ActivityId
let ofSweden: ActivityId
let picture = ''
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2027-03-01T10:00:00Z') })
  ofDenmark = await acceptReport(server, 'dk', {
    reach: [
      ['schools', 412, 'Sign-ups'],
      ['participants_onsite', 77, 'Sign-ups'],
    ],
    quote: 'dk: ask us',
    youth: 'Young people chose the question',
  })
  ofSweden = await acceptReport(server, 'se', { reach: [['schools', 96, '']], quote: 'se: ask us' })
})
afterAll(() => server.close())

/** A centre changes its report, and a coordinator accepts it again. */
async function correct(centre: string, change: (doc: Y.Doc) => void): Promise<void> {
  await editDocument(server, `planner.${centre}`, `report/sid-2027/${centre}`, change)
  await jsonOf(as(server, `planner.${centre}`).post(`${CAMPAIGN}/reports/${centre}/submission`, {}))
  await jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/reports/${centre}/decision`, { decision: 'accept' }))
}
const freeze = async () => FrozenReport.parse(await jsonOf(as(server, 'coordinator').post(FROZEN))).id
const publish = (id: string, who = 'coordinator') => as(server, who).put(`${FROZEN}/${id}/publication`, {})
const unpublish = (id: string, who = 'coordinator') => as(server, who).delete(`${FROZEN}/${id}/publication`)
const pageOf = async (path = PAGE) => asNobody(server).get(path)
const textOf = async (path = PAGE) => (await pageOf(path)).text()

describe('S106 · the public report', () => {
  test('is not there until a coordinator publishes a frozen version, and is gone when one unpublishes it', async () => {
    const id = await freeze()
    expect((await pageOf()).status).toBe(404)
    for (const who of ['planner.dk', 'reader', 'helpdesk']) expect((await publish(id, who)).status, who).toBe(403)
    expect((await asNobody(server).put(`${FROZEN}/${id}/publication`, {})).status).toBe(401)
    expect((await publish('none')).status).toBe(404)
    expect((await publish(id)).status).toBe(204)
    const answer = await pageOf()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=5, must-revalidate'])
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const etag = answer.headers.get('etag') ?? ''
    expect((await asNobody(server).get(PAGE, { 'if-none-match': etag })).status).toBe(304)
    expect(await textOf('/en/sid/2027')).toContain(`href="${PAGE}"`)
    expect(await textOf('/sitemap.xml')).toContain(PAGE)
    for (const language of ['de', 'el', 'sr-latn', 'uk'])
      expect((await pageOf(`/${language}/sid/2027/report`)).status, language).toBe(200)
    const { frozen } = FrozenReports.parse(await jsonOf(as(server, 'reader').get(FROZEN)))
    expect(frozen.map(({ publishedAt }) => publishedAt)).toEqual(['2027-03-01T10:00:00.000Z'])
    for (const who of ['planner.dk', 'reader', 'helpdesk']) expect((await unpublish(id, who)).status, who).toBe(403)
    const elsewhere = `/api/campaigns/sid-2026/report/frozen/${id}/publication`
    expect((await as(server, 'coordinator').delete(elsewhere)).status, 'of another campaign').toBe(404)
    expect((await pageOf()).status).toBe(200)
    expect((await unpublish(id)).status).toBe(204)
    expect((await unpublish(id)).status, 'it is not published').toBe(404)
    expect((await pageOf()).status).toBe(404)
    expect(await textOf('/en/sid/2027')).not.toContain(`href="${PAGE}"`)
    expect(await textOf('/sitemap.xml')).not.toContain(PAGE)
  })

  test('has only chapters, figures, highlights, texts and pictures that their authors made public', async () => {
    await jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/report`, {}))
    await editDocument(server, 'coordinator', 'report/sid-2027/network', (doc) => {
      writeParagraph(reportText(doc, 'summary'), 'The summary for everybody')
      writeParagraph(reportText(doc, 'lessons'), 'The lessons among colleagues')
      reportPublicChapters(doc).set('summary', true)
      for (const key of [`dk/${ofDenmark}`, `se/${ofSweden}`]) reportChosen(doc).set(key, true)
    })
    await editDocument(
      server,
      'planner.dk',
      'plan/sid-2027/dk',
      (doc) => void activityMap(doc, ofDenmark)?.set('visibility', 'public'),
    )
    await editDocument(
      server,
      'planner.se',
      'plan/sid-2027/se',
      (doc) => void activityMap(doc, ofSweden)?.set('visibility', 'network'),
    )
    // The report has it as it was submitted.
    await correct('se', (doc) => void reportMeta(doc).set('areFiguresPublic', false))
    const cookie = await server.cookieOf(emailOf('planner.dk'))
    const upload = fetch(`${server.http}${CAMPAIGN}/reports/dk/pictures`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(PICTURES.jpeg),
    })
    const { id } = UploadedPicture.parse(await jsonOf(upload))
    picture = `/report-pictures/sid-2027/dk/${id}`
    await correct('dk', (doc) => {
      const entry = reportEntry(doc, ofDenmark)
      for (const key of ['picture', 'pictureAgreed']) entry.set(key, id)
      entry.set('isHighlight', true)
      const alt = entry.get('pictureAlt')
      if (alt instanceof Y.Text) alt.insert(0, 'A class around a table')
      reportMeta(doc).set('areFiguresPublic', true)
      writeParagraph(reportText(doc, 'wishes'), 'A wish among colleagues')
    })
    await jsonOf(publish(await freeze()))
    const shown = await textOf()
    expect(shown).toContain('The summary for everybody')
    expect(shown).not.toContain('The lessons among colleagues')
    // Sweden did not release its figures: Denmark alone is in the sum, and named.
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('>412</td>')
    expect(shown).not.toContain('508')
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('1 of 2 centres <small>Denmark</small>')
    expect(shown.replaceAll(/\s+/g, ' ')).toContain('1 of 2 centres released their figures')
    expect(shown).toContain('dk: ask us')
    // Its activity is for the network only.
    expect(shown).not.toContain('se: ask us')
    expect(shown).toContain('Young people chose the question')
    expect(shown).not.toContain('A wish among colleagues')
    expect(shown).not.toContain(picture)
    expect((await asNobody(server).get(picture)).status).toBe(401)
  })

  test('S105 · shows a picture to everybody once its centre made it public and the report is published again', async () => {
    await correct('dk', (doc) => {
      const entry = reportEntry(doc, ofDenmark)
      entry.set('picturePublic', entry.get('picture'))
    })
    expect((await asNobody(server).get(picture)).status, 'not published yet').toBe(401)
    await jsonOf(publish(await freeze()))
    expect(await textOf()).toContain(`src="${picture}"`)
    const answer = await asNobody(server).get(picture)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=5, must-revalidate'])
    expect((await as(server, 'planner.se').get(picture)).headers.get('cache-control')).toBe('private, no-cache')
  })

  test('stays as it was frozen when a centre withdraws something, until the next version is published', async () => {
    await correct('dk', (doc) => {
      reportMeta(doc).set('areFiguresPublic', false)
      setMember(reportMeta(doc), 'publicSections', 'youth', false)
      reportEntry(doc, ofDenmark).delete('picturePublic')
    })
    expect(await textOf()).toContain('Young people chose the question')
    const id = await freeze()
    await jsonOf(publish(id))
    const shown = await textOf()
    for (const gone of ['Young people chose the question', '412', picture]) expect(shown).not.toContain(gone)
    expect(shown).toContain('dk: ask us')
    expect((await asNobody(server).get(picture)).status).toBe(401)
    // With its frozen version the page is gone.
    expect((await as(server, 'coordinator').delete(`${FROZEN}/${id}`)).status).toBe(204)
    expect((await pageOf()).status).toBe(404)
  })
})

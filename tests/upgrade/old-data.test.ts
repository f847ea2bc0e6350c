/** The current program opens the SQLite files and Postgres databases that releases left, and nobody misses anything. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { VersionList, VersionState } from '../../shared/documents/api.ts'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { restorePlan } from '../../shared/plans/restore.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { LastVisit } from '../../shared/connections/visit.ts'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { editDocument, readDocument } from '../harness/documentSockets.ts'
import { describeEngine } from '../harness/engines.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme } from '../harness/textOfPlan.ts'
import { copyStore, readExpected, RELEASES, type CopiedStore, type Engine } from './fixture.ts'
import { ask, Response, seeAnchors, seeDocument, withoutChance } from './observe.ts'

/** After the capture: sessions go on, and mails that were asked for are due. */
const FIRST_LOOK_MS = 10 * 60_000
/** A return after this long is another visit. */
const NEXT_VISIT_MS = 60 * 60_000

for (const release of RELEASES) {
  describeEngine('with %s', (engine) => testOldData(release, engine === 'Postgres' ? 'postgres' : 'sqlite'))
}

/** The response as the current program words it: add here what changes its shape on purpose after the release. */
function asNow(response: Response): Response {
  const { path, json } = response
  if (path.endsWith('/inquiries?state=open')) return { ...response, json: amongOthers(json) }
  if (path.endsWith('/publication')) return { ...response, json: withAcceptedPage(withLaterVersions(json)) }
  return path.endsWith(SAVED_FILTERS) ? asViews(response) : { ...response, json: withLaterVersions(json) }
}

/** Since 0.2.0 saved filters of the overview are views. */
const SAVED_FILTERS = '/selections'

function asViews(response: Response): Response {
  const { selections } = response.json as {
    readonly selections: readonly { name: string; query: string; id: string }[]
  }
  const views = selections.map(({ id, name, query }) => ({ id, name, look: query, centre: null }))
  return { ...response, path: response.path.replace(SAVED_FILTERS, '/views/overview'), json: { views } }
}

/** Since 0.2.0 a page, a letter and a report that somebody agreed to are accepted, whatever becomes of them then. */
function withAcceptedPage(json: unknown): unknown {
  const { submission, ...rest } = json as { readonly submission: { readonly state: string } | null }
  const state = submission?.state === 'published' ? 'accepted' : submission?.state
  return { ...rest, submission: submission === null ? null : { ...submission, state } }
}

/** Since 0.2.0 answered disclosures are among the open messages until they are closed. */
function amongOthers(json: unknown): unknown {
  const { inquiries, ...rest } = json as { readonly inquiries: readonly unknown[] }
  return {
    ...rest,
    inquiries: expect.arrayContaining(inquiries.map((one) => expect.objectContaining(one) as unknown)) as unknown,
  }
}

/** A document that was completed with the fields of this release is one version further, or more, and of a newer layout. */
/** Texts of public pages that 0.2.0 words better. */
const REWORDED = new Set([
  'helpTitle',
  'helpText',
  'allDates',
  'thisDate',
  'audiences',
  'embed',
  'emailHint',
  'goneText',
])
const GROWS = new Set(['version', 'schema'])

function withLaterVersions(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withLaterVersions)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => {
      if (REWORDED.has(key) && typeof value === 'string') return [key, expect.any(String) as unknown]
      if (GROWS.has(key) && typeof value === 'number') return [key, expect.any(Number) as unknown]
      return [
        key,
        key === 'countryName' && value === TWO_CENTRES ? expect.stringMatching(NAMED_APART) : withLaterVersions(value),
      ]
    }),
  )
}

/** Since 0.2.0 two centres of a country are named with their codes, except in what was frozen before. */
const TWO_CENTRES = 'Serbia'
const NAMED_APART = /^Serbia(?: \(RS(?:\u00a02)?\))?$/

function testOldData(release: string, engine: Engine): void {
  describe(`data that ${release} left in ${engine}`, () => {
    const expected = readExpected(release, engine)
    const { responses, documents, anchors } = expected.observation
    let folder: string
    let store: CopiedStore
    let server: TestServer

    beforeAll(async () => {
      const now = Date.parse(expected.capturedAt) + FIRST_LOOK_MS
      vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now })
      folder = mkdtempSync(join(tmpdir(), 'sid-upgrade-'))
      store = await copyStore(release, engine, folder)
      server = await startTestServer({ folder: store.dataDir, databaseUrl: store.databaseUrl })
    })
    afterAll(async () => {
      await server.close()
      await store.drop()
      rmSync(folder, { recursive: true })
      vi.useRealTimers()
    })

    test.each(Response.shape.about.options)('everybody gets the same: %s', async (about) => {
      const before = responses.filter((one) => one.about === about).map(asNow)
      expect(before).not.toEqual([])
      const pairs = await Promise.all(before.map(async (response) => ({ response, now: await ask(server, response) })))
      for (const { response, now } of pairs) {
        expect(withoutChance(now), `${now.who} asks for ${now.path}`).toMatchObject(withoutChance(response))
      }
    })

    test('documents hold the same Yjs content', async () => {
      for (const { document, clocks, state } of documents) {
        const now = await seeDocument(server, document)
        expect(now.clocks, document).toMatchObject(clocks)
        expect(addedTo(now.state, state), `${document} lacks nothing`).toEqual([])
      }
    })

    test('threads on words cover the same words', async () => {
      const now = await Promise.all(documents.map(({ document }) => seeAnchors(server, document)))
      expect(now.flat()).toEqual(anchors)
    })

    test('people stay signed in, and an ended session stays ended', async () => {
      const statusFor = async (cookie: string) => (await withCookie(server, cookie).get('/api/session')).status
      expect([await statusFor(expected.cookies.live), await statusFor(expected.cookies.ended)]).toEqual([200, 401])
    })

    test('suggestions that were seen are known at the next visit', async () => {
      vi.setSystemTime(Date.parse(expected.capturedAt) + NEXT_VISIT_MS)
      const visit = await jsonOf(as(server, 'planner.dk').get('/api/campaigns/sid-2027/centres/dk/visit'))
      expect(LastVisit.parse(visit).pairs?.toSorted()).toEqual(expected.visited.toSorted())
    })

    test('a version can be restored, and the document edited on', async () => {
      const document = 'plan/sid-2027/ee'
      expect(await readDocument(server, 'reader', document, theme)).toBe('As it is now')
      const { versions } = VersionList.parse(await jsonOf(as(server, 'reader').get(`/api/versions/${document}`)))
      const named = versions.find(({ name }) => name === 'For the ministry')
      const found = await jsonOf(as(server, 'reader').get(`/api/version-states/${named?.id}/${document}`))
      const version = viewPlan(docOf(VersionState.parse(found).state))
      await editDocument(server, 'planner.ee', document, (doc) => restorePlan(doc, version, new Date()))
      expect(await readDocument(server, 'reader', document, theme)).toBe('As sent to the ministry')
    })

    test('mails that waited go out when they are due, those of the week later', async () => {
      await server.app.features.mail.deliver()
      const { mails } = OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails')))
      const statesOf = (kind: string) => mails.filter((mail) => mail.kind === kind).map(({ state }) => state)
      expect(new Set(statesOf('at-once'))).toEqual(new Set(['kept']))
      expect(mails.find(({ to }) => to === 'Planner, Ireland')?.subject).toContain('Ireland')
      expect(new Set(statesOf('weekly'))).toEqual(new Set(['queued']))
    })
  })
}

function docOf(state: string): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(state, 'base64'))
  return doc
}

/** An update's additions that a document does not have. */
function addedTo(now: string, before: string): readonly Uint8Array[] {
  const doc = docOf(now)
  const added: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => added.push(update))
  Y.applyUpdate(doc, Buffer.from(before, 'base64'))
  return added
}

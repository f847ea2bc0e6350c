/** The current program opens the SQLite files and Postgres databases that older ones left, and nobody misses anything. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { VersionList, VersionState } from '../../shared/documents/api.ts'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { restorePlan } from '../../shared/plans/restore.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { pairKeyOf } from '../../shared/connections/feedback.ts'
import { LastVisit } from '../../shared/connections/visit.ts'
import { as, jsonOf, withCookie } from '../harness/as.ts'
import { editDocument, readDocument } from '../harness/documentSockets.ts'
import { postgresReachable } from '../harness/postgres.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme } from '../harness/textOfPlan.ts'
import { COMMITS, readDump, readExpected, unpackDataFolder, type Engine } from './fixture.ts'
import { ask, Response, seeAnchors, seeDocument, withoutChance } from './observe.ts'
import { loadIntoNewSchema } from './postgresDump.ts'

/** After the capture: sessions go on, and mails that were asked for are due. */
const FIRST_LOOK_MS = 10 * 60_000
/** Whoever comes back then is on another visit. */
const NEXT_VISIT_MS = 60 * 60_000

/** An old database, and how the server reaches it; null for files in the data folder. */
interface Prepared {
  readonly databaseUrl: string | null
  readonly remove: () => Promise<void>
}

async function prepare(commit: string, engine: Engine): Promise<Prepared> {
  if (engine === 'sqlite') return { databaseUrl: null, remove: async () => {} }
  const { url, drop } = await loadIntoNewSchema(readDump(commit))
  return { databaseUrl: url, remove: drop }
}

for (const commit of COMMITS) {
  testOldData(commit, 'sqlite')
  describe.skipIf(!postgresReachable)('with Postgres', () => {
    testOldData(commit, 'postgres')
  })
}

/** The response as the current program words it: what changed its shape on purpose since the capture. */
const asNow = (response: Response): Response => {
  const json = withLaterVersions(response.path.startsWith('/api/threads/') ? newestFirst(response.json) : response.json)
  const sentences = z
    .object({ reasons: z.array(z.string()) })
    .loose()
    .safeParse(json)
  if (!sentences.success) return { ...response, json }
  // Reasons that were stored as sentences are version 0.
  return { ...response, json: { ...sentences.data, reasons: sentences.data.reasons.map((text) => ({ v: 0, text })) } }
}

/** Threads of a document came in the order in which they were started. */
function newestFirst(json: unknown): unknown {
  const list = z.object({ threads: z.array(z.object({ id: z.string(), lastAt: z.string() }).loose()) })
  const { success, data: threads } = list.safeParse(json)
  if (!success) return json
  const key = ({ lastAt, id }: { readonly lastAt: string; readonly id: string }): string => `${lastAt} ${id}`
  return { threads: threads.threads.toSorted((one, other) => (key(one) < key(other) ? 1 : -1)) }
}

/** A document that was completed with the fields of this release is one version further, or more, and of a newer layout. */
const GROWS = new Set(['version', 'schema'])

function withLaterVersions(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withLaterVersions)
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [
      key,
      GROWS.has(key) && typeof value === 'number' ? (expect.any(Number) as unknown) : withLaterVersions(value),
    ]),
  )
}

function testOldData(commit: string, engine: Engine): void {
  describe(`data that ${commit} left in ${engine}`, () => {
    const expected = readExpected(commit, engine)
    const { responses, documents, anchors } = expected.observation
    let folder: string
    let database: Prepared
    let server: TestServer

    beforeAll(async () => {
      const now = Date.parse(expected.capturedAt) + FIRST_LOOK_MS
      vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now })
      folder = mkdtempSync(join(tmpdir(), 'sid-upgrade-'))
      unpackDataFolder(commit, engine, folder)
      database = await prepare(commit, engine)
      server = await startTestServer({ folder, databaseUrl: database.databaseUrl })
    })
    afterAll(async () => {
      await server.close()
      await database.remove()
      rmSync(folder, { recursive: true })
      vi.useRealTimers()
    })

    test.each(Response.shape.about.options)('everybody gets the same: %s', async (about) => {
      const before = responses.filter((one) => one.about === about)
      expect(before).not.toEqual([])
      const pairs = await Promise.all(before.map(async (response) => ({ response, now: await ask(server, response) })))
      for (const { response, now } of pairs) {
        // The helpdesk could read threads of mere proposals (SPEC S33).
        if (now.status === 403 && now.who === 'helpdesk' && now.path.startsWith('/api/threads/connection/')) continue
        expect(withoutChance(now), `${now.who} asks for ${now.path}`).toMatchObject(withoutChance(asNow(response)))
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
      // A pair was named by the ids of its activities; now their centres belong to it.
      const withoutCentres = LastVisit.parse(visit).pairs?.map((pair) =>
        pair
          .split(' ')
          .map((side) => side.replace(/^[a-z]{2}(-\d)?\//, ''))
          .toSorted()
          .join(' '),
      )
      expect(withoutCentres).toEqual(expected.visited.map((pair) => pair.split(' ').toSorted().join(' ')))
    })

    test('connections, feedback and what was seen name the centres of their activities', async () => {
      const { db } = server.stores
      const connections = await db.selectFrom('connection').selectAll().execute()
      const feedback = await db.selectFrom('suggestion_answer').selectAll().execute()
      const visits = await db.selectFrom('suggestion_visit').selectAll().execute()
      expect([connections.length, feedback.length, visits.length].every((count) => count > 0)).toBe(true)
      const named = [
        ...connections.map((row) => [
          row.pair,
          pairKeyOf({ a: row.asker_activity, b: row.asked_activity, centres: [row.asker, row.asked] }),
        ]),
        ...feedback.map((row) => [row.pair, pairKeyOf({ ...row, centres: [row.a_centre, row.b_centre] })]),
      ]
      for (const [pair, expectedPair] of named) expect(pair).toBe(expectedPair)
      const seen = visits.flatMap(({ pairs }) => z.array(z.string()).parse(JSON.parse(pairs)))
      for (const pair of seen) expect(pair).toMatch(/^[a-z]{2}(-\d)?\/\S+ [a-z]{2}(-\d)?\/\S+$/)
      expect(seen).toHaveLength(expected.visited.length)
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
      await server.app.mail.deliver()
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

/** What an update brings to a document that it does not have. */
function addedTo(now: string, before: string): readonly Uint8Array[] {
  const doc = docOf(now)
  const added: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => added.push(update))
  Y.applyUpdate(doc, Buffer.from(before, 'base64'))
  return added
}

/** A document into which a newer release wrote, on a server of this one: as after a step back, or between nodes of two releases. */
import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { as } from '../harness/as.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'
import { theme, write } from '../harness/textOfPlan.ts'

const DK = 'plan/sid-2027/dk' as DocumentName

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
  const update = Y.encodeStateAsUpdate(new Y.Doc())
  await server.stores.log.commit([{ document: DK, update, person: null, clients: [], schema: DOCUMENT_SCHEMA + 1 }])
})
afterAll(() => server.close())

test('S38 · it opens for reading only, with the reason; a client that edits it anyway changes nothing', async () => {
  const info = await as(server, 'planner.dk').get(`/api/documents/${DK}`)
  expect(await info.json()).toMatchObject({ access: 'read', reason: 'newer-release', schema: DOCUMENT_SCHEMA + 1 })
  const writer = await openDocument(server, 'planner.dk', `${DK}?schema=${DOCUMENT_SCHEMA}`)
  const before = theme(writer.doc)
  writer.edit(write(' lost'))
  expect(await writer.ack()).toBe('rejected')
  const reader = await openDocument(server, 'reader', DK)
  expect(theme(reader.doc)).toBe(before)
  expect((await server.stores.log.head(DK))?.schema).toBe(DOCUMENT_SCHEMA + 1)
})

test('S38 · its view is read as before, and other documents are edited', async () => {
  const view = await as(server, 'reader').get('/api/campaigns/sid-2027/plans/dk')
  expect(view.status).toBe(200)
  const writer = await openDocument(server, 'planner.se', `plan/sid-2027/se?schema=${DOCUMENT_SCHEMA}`)
  writer.edit(write('.'))
  expect(await writer.ack()).toBe('committed')
})

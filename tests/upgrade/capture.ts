/**
 * Captures what this release stores, for the tests of later ones: a SQLite data folder, a Postgres dump, and the
 * storage of three browsers with unsent work. With `pg_dump`, Chromium and a Postgres on the machine:
 *   npm run lab -- capture
 * It writes `tests/upgrade/fixtures/<version of package.json>` again, and takes about three minutes on each engine,
 * since the first mails go a minute after they were asked for. The tests open the folders that `RELEASES` in fixture.ts
 * names. Capture again after each change of stored data until the version is released, and never afterwards: the next
 * version gets a folder of its own.
 * When a release begins to store something, add it to fillWorkspace.ts or fillFeatures.ts, and add to questions.ts how
 * people see it: an empty table is an error, see emptyTables.ts.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { z } from 'zod'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { as, emailOf, jsonOf, withCookie, type ReachableServer } from '../harness/as.ts'
import type { ServerWithSockets } from '../harness/documentSockets.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { expectNoEmptyTables } from './emptyTables.ts'
import { answerThePublic, fillFeatures } from './fillFeatures.ts'
import { fillLaterFeatures } from './fillLaterFeatures.ts'
import { askLate, fillWorkspace, moveSecondPlannerOfSweden } from './fillWorkspace.ts'
import { packDataFolder, writeBrowsers, writeDump, writeExpected, type Engine } from './fixture.ts'
import { ask, seeAnchors, seeDocument, type Observation } from './observe.ts'
import { CAPTURED_SCHEMA, dumpPostgres } from './postgresDump.ts'
import { questionsFor } from './questions.ts'
import { leaveUnsentWork } from './unsentWork.ts'

const FIRST_MAILS_WITHIN_MS = 180_000

const { version: release } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')))

await capture('sqlite', {}, async ({ http }, meanwhile) =>
  writeBrowsers(release, await leaveUnsentWork(http, meanwhile)),
)
const postgres = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'
const schemaUrl = await createSchema(postgres)
await capture('postgres', { DATABASE_URL: schemaUrl }, (_, meanwhile) => meanwhile())
writeDump(release, dumpPostgres(postgres))

/** @param leave people work without network; meanwhile the given callback happens on the server */
async function capture(
  engine: Engine,
  environment: Record<string, string>,
  leave: (server: ServerWithSockets, meanwhile: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-capture-'))
  const filled = signingInOnce(await startServerProcess(folder, undefined, environment))
  const visited = await fillWorkspace(filled)
  await leave(filled, () => moveSecondPlannerOfSweden(filled))
  const written = await fillFeatures(filled)
  await fillLaterFeatures(filled)
  const cookies = await leaveSessions(filled)
  await waitFor(() => firstMailsAreOut(filled), 'the first mails', FIRST_MAILS_WITHIN_MS)
  await answerThePublic(filled, written)
  // Its mails wait for a minute, so it comes last: they are to be sent after the upgrade.
  await askLate(filled)
  await filled.stop()
  await expectNoEmptyTables(folder, environment['DATABASE_URL'] ?? null)
  // Asked after a restart: nothing of it is only in the memory of the server that was filled.
  const asked = signingInOnce(await startServerProcess(folder, undefined, environment))
  const observation = await observe(asked)
  await asked.stop()
  writeExpected(release, engine, { capturedAt: new Date().toISOString(), cookies, visited, observation })
  packDataFolder(release, engine, folder)
  rmSync(folder, { recursive: true })
  console.log(`${engine}: ${observation.responses.length} responses, ${observation.documents.length} documents`)
}

/** Every person signs in once, so that the sessions of a capture are few. */
function signingInOnce(server: ServerProcess): ServerProcess {
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (email: string): Promise<string> => {
    const cookie = cookies.get(email) ?? server.cookieOf(email)
    cookies.set(email, cookie)
    return cookie
  }
  return { ...server, cookieOf }
}

async function leaveSessions(server: ServerProcess): Promise<{ live: string; ended: string }> {
  const [live, ended] = await Promise.all(['planner.nl', 'planner2.nl'].map((who) => server.cookieOf(emailOf(who))))
  if (live === undefined || ended === undefined) throw new Error('nobody signed in')
  await jsonOf(withCookie(server, ended).delete('/api/session'))
  return { live, ended }
}

async function firstMailsAreOut(server: ReachableServer): Promise<boolean> {
  const { mails } = OutgoingMails.parse(await jsonOf(as(server, 'coordinator').get('/api/mails')))
  const waiting = mails.filter(({ kind, state }) => kind === 'at-once' && state !== 'kept')
  return mails.length > 0 && waiting.length === 0
}

async function observe(server: ServerWithSockets): Promise<Observation> {
  const { asked, documents } = await questionsFor(server)
  const observation: Observation = { responses: [], documents: [], anchors: [] }
  for (const question of asked) observation.responses.push(await ask(server, question))
  for (const document of documents) {
    observation.documents.push(await seeDocument(server, document))
    observation.anchors.push(...(await seeAnchors(server, document)))
  }
  return observation
}

/** Makes the schema again. @returns its address */
async function createSchema(server: string): Promise<string> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`DROP SCHEMA IF EXISTS ${CAPTURED_SCHEMA} CASCADE`)
  await client.query(`CREATE SCHEMA ${CAPTURED_SCHEMA}`)
  await client.end()
  const into = new URL(server)
  into.searchParams.set('options', `-c search_path=${CAPTURED_SCHEMA}`)
  return into.href
}

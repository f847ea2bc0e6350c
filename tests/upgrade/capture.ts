/**
 * Captures what a release stores, for the tests of upgrades: a SQLite data folder, a Postgres dump, and the storage of two
 * browsers with unsent work. Run from the root of a checkout of that release, with its client built, with `pg_dump` and
 * Chromium on the machine:
 *
 *   TEST_DATABASE_URL=postgres://… npm exec -- node tests/upgrade/capture.ts 4ae3eb5
 *
 * It writes `tests/upgrade/fixtures/<commit>`; the tests open the folders that `COMMITS` in fixture.ts names. Add to
 * fillWorkspace.ts what a release begins to store, and to questions.ts how people see it.
 *
 * It refuses if `client`, `server` or `shared` are other than in that commit. It takes about three minutes, since the first
 * mails go a minute after they were asked for. A fixture is never written again: the next release gets a folder of its own.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { OutgoingMails } from '../../shared/mail/outgoing.ts'
import { as, emailOf, jsonOf, withCookie, type ReachableServer } from '../harness/as.ts'
import type { ServerWithSockets } from '../harness/documentSockets.ts'
import { startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { waitFor } from '../harness/waitFor.ts'
import { askLate, fillWorkspace, moveSecondPlannerOfSweden } from './fillWorkspace.ts'
import { packDataFolder, writeBrowsers, writeDump, writeExpected, type Engine } from './fixture.ts'
import { ask, seeAnchors, seeDocument, type Observation } from './observe.ts'
import { CAPTURED_SCHEMA, dumpPostgres } from './postgresDump.ts'
import { questionsFor } from './questions.ts'
import { leaveUnsentWork } from './unsentWork.ts'

const FIRST_MAILS_WITHIN_MS = 180_000

const [commit] = process.argv.slice(2)
if (commit === undefined) throw new Error('name the commit whose program is captured')
execFileSync('git', ['diff', '--exit-code', '--stat', commit, '--', 'client', 'server', 'shared'], { stdio: 'inherit' })

await capture('sqlite', {}, async ({ http }, meanwhile) =>
  writeBrowsers(commit, await leaveUnsentWork(http, meanwhile)),
)
const postgres = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/test'
const schemaUrl = await createSchema(postgres)
await capture('postgres', { DATABASE_URL: schemaUrl }, (_, meanwhile) => meanwhile())
writeDump(commit, dumpPostgres(postgres))

/** @param leave people work without network; what it is given happens on the server meanwhile */
async function capture(
  engine: Engine,
  environment: Record<string, string>,
  leave: (server: ServerWithSockets, meanwhile: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-capture-'))
  const filled = signingInOnce(await startServerProcess(folder, undefined, environment))
  const visited = await fillWorkspace(filled)
  await leave(filled, () => moveSecondPlannerOfSweden(filled))
  const cookies = await leaveSessions(filled)
  await waitFor(() => firstMailsAreOut(filled), 'the first mails', FIRST_MAILS_WITHIN_MS)
  await askLate(filled)
  await filled.stop()
  // Asked after a restart: nothing of it is only in the memory of the server that was filled.
  const asked = signingInOnce(await startServerProcess(folder, undefined, environment))
  const observation = await observe(asked)
  await asked.stop()
  writeExpected(commit ?? '', engine, { capturedAt: new Date().toISOString(), cookies, visited, observation })
  packDataFolder(commit ?? '', engine, folder)
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

/** Makes the schema anew. @returns the address that leads to it */
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

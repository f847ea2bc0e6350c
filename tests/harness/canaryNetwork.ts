/**
 * A network with a unique word in every field of every document, and in everything that people write beside them: see
 * `canaries.ts`. Cyprus is filled; a visitor has written to Denmark, which has a public page.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { ConnectionDetail, ConnectionList } from '../../shared/connections/connection.ts'
import { connectionNotes } from '../../shared/connections/notes.ts'
import { randomId } from '../../shared/ids.ts'
import { SuggestionPage } from '../../shared/synergies/suggestionPage.ts'
import { as, jsonOf } from './as.ts'
import { createCanaries, type Canaries } from './canaries.ts'
import { fillFiles, fillPlan, fillProfile, fillReport, fillTasks } from './canaryDocuments.ts'
import { writeInquiry } from './inquiries.ts'
import { openRawSocket, type RawSocket } from './rawSocket.ts'
import { startTestServer, type TestServer } from './testServer.ts'
import { said, startThread } from './threadsOverHttp.ts'

const CAMPAIGN = '/api/campaigns/sid-2027'

export interface CanaryNetwork {
  readonly server: TestServer
  readonly canaries: Canaries
  /** The plan of Cyprus, as a planner edits it. */
  readonly plan: RawSocket
  readonly draft: RawSocket
  readonly files: RawSocket
  /** The activity and the file that are marked public. */
  readonly shown: string
  readonly shownFile: string
  /** Activities that are not. */
  readonly hidden: readonly string[]
  /** A question to the helpdesk. */
  readonly thread: string
  readonly inquiry: string
  readonly connection: string
  close(): Promise<void>
}

export async function openCanaryNetwork(): Promise<CanaryNetwork> {
  const build = mkdtempSync(join(tmpdir(), 'sid-build-'))
  for (const page of ['index.html', 'sign-in.html']) writeFileSync(join(build, page), '')
  const server = await startTestServer({ client: build })
  const canaries = createCanaries()
  const sockets: RawSocket[] = []
  async function open(who: string, path: string): Promise<RawSocket> {
    const cookie = await server.cookieOf(`${who}@demo.example`)
    const socket = await openRawSocket(`${server.ws}/sync/${path}`, { cookie })
    sockets.push(socket)
    await socket.sync()
    return socket
  }
  await jsonOf(as(server, 'planner.cy').post(`${CAMPAIGN}/plans/cy`, {}))
  const plan = await open('planner.cy', 'plan/sid-2027/cy')
  const draft = await open('planner.cy', 'profile/sid-2027/cy')
  const files = await open('planner.cy', 'assets/sid-2027/cy')
  const tasks = await open('planner.cy', 'tasks/sid-2027/cy')
  const activities = await edit(plan, (doc) => fillPlan(canaries, doc))
  await jsonOf(as(server, 'planner.cy').post(`${CAMPAIGN}/reports/cy`, {}))
  const report = await open('planner.cy', 'report/sid-2027/cy')
  await edit(report, (doc) => fillReport(canaries, doc, activities.shown))
  await edit(tasks, (doc) => fillTasks(canaries, doc, activities.shown))
  await edit(draft, (doc) => fillProfile(canaries, doc))
  const shownFile = await edit(files, (doc) => fillFiles(canaries, doc))
  const thread = await askInPrivate(server, canaries)
  const connection = await writeBeside(server, canaries)
  const notes = await open('planner.nl', `connection/${connection}`)
  await edit(notes, (doc) => canaries.write(connectionNotes(doc), 'notes of a connection'))
  const inquiry = await receiveInquiry(server, canaries)
  return {
    server,
    canaries,
    plan,
    draft,
    files,
    ...activities,
    shownFile,
    thread,
    connection,
    inquiry,
    async close() {
      await Promise.all(sockets.map((socket) => socket.close()))
      await server.close()
      rmSync(build, { recursive: true, force: true })
    },
  }
}

/** @returns the result of the change, once it is stored */
export async function edit<T>(socket: RawSocket, change: (doc: Y.Doc) => T): Promise<T> {
  const made: T[] = []
  socket.edit((doc) => void made.push(change(doc)))
  expect(await socket.ack()).toBe('committed')
  return made[0] as T
}

/** With an internal note. */
async function askInPrivate(server: TestServer, canaries: Canaries): Promise<string> {
  const word = (place: string) => canaries.word(place)
  const question = { audience: 'centre', toHelpdesk: true, body: said(word('comment')) } as const
  const { id } = await startThread(server, 'planner.cy', 'plan/sid-2027/cy', question)
  const note = { key: randomId(), body: said(word('internal note')) }
  await jsonOf(as(server, 'helpdesk').post(`/api/thread/${id}/notes`, note))
  return id
}

/** A version, a briefing, views, a saved answer and a connection. @returns the connection */
async function writeBeside(server: TestServer, canaries: Canaries): Promise<string> {
  const word = (place: string) => canaries.word(place)
  const planner = as(server, 'planner.cy')
  await jsonOf(planner.post('/api/versions/plan/sid-2027/cy', { cause: 'named', name: word('version') }))
  const named = (name: string) => ({ name: word(name), query: 'centre=cy' })
  await jsonOf(as(server, 'coordinator').post(`${CAMPAIGN}/briefings`, named('briefing')))
  const view = (place: string) => ({ id: randomId(), name: word(place), look: 'centre=cy' })
  await jsonOf(planner.post(`${CAMPAIGN}/views/plan`, { ...view('own view'), centre: null }))
  await jsonOf(
    as(server, 'planner2.cy').post(`${CAMPAIGN}/views/overview`, { ...view('view of the centre'), centre: 'cy' }),
  )
  const canned = { title: word('canned answer'), body: said(word('text of a canned answer')) }
  await jsonOf(as(server, 'helpdesk').post('/api/canned-answers', canned))
  const { suggestions } = SuggestionPage.parse(
    await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/suggestions?centre=nl`)),
  )
  const { connections } = ConnectionList.parse(await jsonOf(as(server, 'reader').get(`${CAMPAIGN}/connections`)))
  // A centre that it is not connected to yet: the proposal then has the words.
  const known = new Set<string>(connections.flatMap(({ sides }) => sides.map(({ activity }) => activity)))
  const one = suggestions.find(({ a, b }) => !known.has(a) && !known.has(b))
  if (one === undefined) throw new Error('nl has no suggestion')
  const isFirst = one.centres[0] === 'nl'
  const other = { centre: one.centres[isFirst ? 1 : 0], activity: isFirst ? one.b : one.a }
  const proposal = { activity: isFirst ? one.a : one.b, other, words: word('proposal') }
  const proposed = await as(server, 'planner.nl').post(`${CAMPAIGN}/centres/nl/connections`, proposal)
  return ConnectionDetail.parse(await jsonOf(proposed)).id
}

/** A message of the public with an internal note. */
async function receiveInquiry(server: TestServer, canaries: Canaries): Promise<string> {
  const word = (place: string) => canaries.word(place)
  const email = `${word('address of an inquiry')}@public.example`
  const inquiry = await writeInquiry(server, 'dk', { words: word('inquiry'), email })
  const at = `${CAMPAIGN}/inquiries/${inquiry}`
  await jsonOf(as(server, 'helpdesk').post(`${at}/notes`, { text: word('note about an inquiry') }))
  return inquiry
}

/** Files of a data folder that are missing, emptied, cut or removed: noticed at the start, and while the server runs. */
import { DOCUMENT_SCHEMA } from '../../shared/documents/api.ts'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ackFrame } from '../../shared/wire.ts'
import { asNobody } from '../harness/as.ts'
import { fillWithDemo } from '../harness/demoFolder.ts'
import { openDocument } from '../harness/documentSockets.ts'
import { freePort, runToEnd, startServerProcess, type ServerProcess } from '../harness/serverProcess.ts'
import { theme, write } from '../harness/textOfPlan.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'

let root = ''
let folders = 0
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sid-lost-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const LOG = 'documents.sqlite'
const APP = 'app.sqlite'

function newFolder(): string {
  const folder = join(root, String((folders += 1)))
  fillWithDemo(folder)
  return folder
}

const startRefused = async (folder: string) => runToEnd({ DATA_DIR: folder, PORT: String(await freePort()) })

/** The first page of a write-ahead log. */
const FIRST_PAGE = 4096

const remove = (folder: string, name: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, name + end), { force: true })
}
const empty = (folder: string, name: string) => {
  remove(folder, name)
  writeFileSync(join(folder, name), '')
}

describe('the server does not start, and says what to restore,', () => {
  test.each([
    ['without the documents', LOG, (folder: string) => remove(folder, LOG)],
    ['with emptied documents', LOG, (folder: string) => empty(folder, LOG)],
    ['without the app database', APP, (folder: string) => remove(folder, APP)],
    ['with an emptied app database', APP, (folder: string) => empty(folder, APP)],
    [
      'without both',
      LOG,
      (folder: string) => {
        remove(folder, LOG)
        remove(folder, APP)
      },
    ],
  ])('%s', async (_, name, harm) => {
    const folder = newFolder()
    const whole = join(root, `whole-${folders}`)
    cpSync(folder, whole, { recursive: true })
    harm(folder)
    const { code, output } = await startRefused(folder)
    expect([code, output]).toEqual([1, expect.stringContaining(`${join(folder, name)} is missing or empty`)])
    expect(output).toContain('npm run restore -- FILE')
    expect(output).not.toContain('    at ')
    // Restored files are as good as before.
    for (const one of [LOG, APP]) cpSync(join(whole, one), join(folder, one))
    const server = await startServerProcess(folder)
    expect(await server.stop()).toBe(0)
  })

  test('S46 · with a cut write-ahead log, until it is whole again or somebody accepts the loss', async () => {
    const folder = newFolder()
    let server = await startServerProcess(folder)
    const typed = new Map<string, string>()
    for (const centre of ['dk', 'se']) {
      const writer = await openDocument(server, `planner.${centre}`, `plan/sid-2027/${centre}`)
      for (let edit = 0; edit < 60; edit++) {
        writer.edit(write('x'))
        expect(await writer.ack()).toBe('committed')
      }
      typed.set(centre, theme(writer.doc))
    }
    // Marks are a second behind.
    await aMoment(1500)
    await server.kill()
    const wal = join(folder, `${LOG}-wal`)
    const whole = readFileSync(wal)
    truncateSync(wal, FIRST_PAGE)

    for (let attempt = 0; attempt < 2; attempt++) {
      const { code, output } = await startRefused(folder)
      expect([code, output]).toEqual([1, expect.stringMatching(/plan\/sid-2027\/se: [1-9]\d* updates or more/)])
      expect(output).toContain('ACCEPT_LOSS=1')
      expect(output).not.toContain('    at ')
      expect(statSync(wal).size, 'nothing is changed').toBe(FIRST_PAGE)
    }

    writeFileSync(wal, whole)
    server = await startServerProcess(folder)
    for (const [centre, text] of typed) {
      const reader = await openDocument(server, 'reader', `plan/sid-2027/${centre}`)
      expect(theme(reader.doc)).toBe(text)
      await reader.close()
    }
    const writer = await openDocument(server, 'planner.dk', 'plan/sid-2027/dk')
    for (let edit = 0; edit < 60; edit++) writer.edit(write('y'))
    expect(await writer.ack()).toBe('committed')
    await aMoment(1500)
    await server.kill()
    truncateSync(wal, FIRST_PAGE)
    expect((await startRefused(folder)).code).toBe(1)
    server = await startServerProcess(folder, undefined, { ACCEPT_LOSS: '1' })
    expect(server.output()).toMatch(/Accepted by ACCEPT_LOSS.+plan\/sid-2027\/dk/)
    expect(await server.stop()).toBe(0)
    server = await startServerProcess(folder)
    expect(await server.stop()).toBe(0)
  })
})

describe('while the server runs', () => {
  let server: ServerProcess
  afterEach(() => server.kill())

  const readiness = async () => (await asNobody(server).get('/readyz')).text()
  /** Rooms log why each of their commits failed; the operator gets one line. */
  const linesOf = (output: string) => output.split('\n').filter((line) => /"msg":"[^"]+ was removed or repl/.test(line))

  test('S22 S46 · a data folder that is moved away stops every acknowledgement; moved back, all is stored', async () => {
    const folder = newFolder()
    server = await startServerProcess(folder)
    const writer = await openDocument(server, 'planner.dk', `plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`)
    renameSync(folder, `${folder}-moved`)
    mkdirSync(folder)
    await waitFor(async () => (await readiness()).includes('documents.sqlite was removed or replaced'), 'the reason')
    writer.edit(write(' unsafe'))
    const answered = writer.ack()
    const failing = () => writer.received.some((m) => m.kind === 'status' && m.status?.kind === 'store')
    await waitFor(failing, 'the warning')
    await aMoment(500)
    expect(writer.received.filter(({ kind }) => kind === 'ack')).toEqual([])
    expect(linesOf(server.output())).toHaveLength(1)
    rmSync(folder, { recursive: true })
    renameSync(`${folder}-moved`, folder)
    expect(await answered).toBe('committed')
    await waitFor(async () => (await readiness()).includes('"ready"'), 'ready again')
    const text = theme(writer.doc)
    await server.kill()
    server = await startServerProcess(folder)
    const reader = await openDocument(server, 'reader', 'plan/sid-2027/dk')
    expect(theme(reader.doc)).toBe(text)
  })

  test.each([
    ['documents', LOG],
    ['updates that were committed last', `${LOG}-wal`],
    ['app database', APP],
  ])(
    'S22 S46 · a removed file of the %s stops every acknowledgement and every request that writes',
    async (_, name) => {
      const folder = newFolder()
      server = await startServerProcess(folder)
      const writer = await openDocument(server, 'planner.dk', `plan/sid-2027/dk?schema=${DOCUMENT_SCHEMA}`)
      rmSync(join(folder, name))
      await waitFor(async () => (await readiness()).includes(`${name} was removed or replaced`), 'the reason')
      writer.edit(write(' unsafe'))
      writer.send(ackFrame(new Uint8Array([1]), 'committed'))
      const signIn = await asNobody(server).post('/api/session', { email: 'planner.dk@demo.example', password: 'demo' })
      expect([signIn.status, await signIn.json()]).toEqual([
        503,
        expect.objectContaining({ type: '/problems/store-failing' }),
      ])
      expect((await asNobody(server).get('/healthz')).status).toBe(200)
      await aMoment(500)
      expect(writer.received.filter(({ kind }) => kind === 'ack')).toEqual([])
      expect(linesOf(server.output())).toHaveLength(1)
    },
  )
})

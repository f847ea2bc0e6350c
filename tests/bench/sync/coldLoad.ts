/** The first person after a restart: from the connection to the whole text, which nobody had opened since. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openSqliteUpdateLog } from '../../../server/store/sqliteUpdateLog.ts'
import { benchDocument } from './documents.ts'
import { fillDocument } from './filling.ts'
import { countLetters } from './letters.ts'
import { joinDocument } from './loadClient.ts'
import { startMeasured, withFolder, type MeasuredServer } from './measuredServer.ts'
import type { Peer } from './peers.ts'
import { scatteredLetters, type WrittenText } from './texts.ts'
import { within } from './within.ts'

/** Hocuspocus stores two seconds after the last edit; ours compacts about then. */
const UNTIL_STORED_MS = 4000
const LIMIT_MS = 30_000

/**
 * @param restarts each loads a document of its own in a fresh process, since a load may tidy up for the next
 * @returns milliseconds of each
 */
export async function coldLoads(peer: Peer, letters: number, restarts: number): Promise<readonly number[]> {
  const text = scatteredLetters(letters)
  return withFolder(async (folder) => {
    const server = await startMeasured(peer, folder)
    for (let number = 0; number < restarts; number++) await fillDocument(server, benchDocument(number), text)
    await wait(UNTIL_STORED_MS)
    await server.stop()
    return loadEach(peer, folder, letters, restarts)
  })
}

/** Ours when nothing was compacted: as after a crash in the middle of it all, and more than it would ever leave. */
export async function coldLoadsOfLog(peer: Peer, letters: number, restarts: number): Promise<readonly number[]> {
  const text = scatteredLetters(letters)
  return withFolder(async (folder) => {
    const server = await startMeasured(peer, folder)
    await server.stop()
    await writeLog(folder, text, restarts)
    return loadEach(peer, folder, letters, restarts)
  })
}

async function writeLog(folder: string, { updates }: WrittenText, documents: number): Promise<void> {
  const log = openSqliteUpdateLog(join(folder, 'documents.sqlite'))
  for (let number = 0; number < documents; number++) {
    const document = benchDocument(number)
    await log.commit(updates.map((update) => ({ document, update, person: null, clients: [] })))
  }
  await log.close()
}

async function loadEach(peer: Peer, folder: string, letters: number, restarts: number): Promise<readonly number[]> {
  const took: number[] = []
  for (let number = 0; number < restarts; number++) {
    const server = await startMeasured(peer, folder)
    try {
      took.push(await firstLook(server, benchDocument(number), letters))
    } finally {
      await server.kill()
    }
  }
  return took
}

/** y-leveldb answers before it has loaded, with nothing, and sends the text later: only the whole text counts. */
async function firstLook(server: MeasuredServer, document: string, letters: number): Promise<number> {
  const begin = performance.now()
  const whole = Promise.withResolvers<number>()
  let has = 0
  const count = (update: Uint8Array) => {
    const heardAfter = performance.now() - begin
    has += countLetters(update)
    if (has >= letters) whole.resolve(heardAfter)
  }
  const client = await joinDocument(server, document, count)
  count(client.state)
  const took = await within(LIMIT_MS, whole.promise, `${letters} letters from ${server.peer.name}`)
  await client.close()
  return took
}

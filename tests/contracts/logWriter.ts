/** A process that commits to the log in a given file, and prints what it has committed and synced. */
import { writeSync } from 'node:fs'
import { openSqliteUpdateLog } from '../../server/store/sqliteUpdateLog.ts'
import type { DocumentName } from '../../shared/ids.ts'
import { entry, newDocument } from './logFiles.ts'

const DOCUMENTS = Array.from({ length: 20 }, (_, number) => `plan/sid-2027/${number}` as DocumentName)

const log = openSqliteUpdateLog(process.argv[2] ?? '')
await log.create(DOCUMENTS.map(newDocument))
const sequences = await log.sequences(DOCUMENTS)
const say = (what: string, number: number) => writeSync(1, `${what} ${number}\n`)

for (let round = sequences.get(DOCUMENTS[0] as DocumentName) ?? 0; ; round++) {
  // Half of them in one batch, the others in another; each update is its own sequence.
  for (const half of [0, 1]) {
    await log.commit(DOCUMENTS.filter((_, at) => at % 2 === half).map((document) => entry(`${round + 1}`, document)))
  }
  say('committed', round + 1)
  if (round % 7 === 0) {
    await log.sync()
    say('synced', round + 1)
  }
  if (round % 50 === 0)
    await log.compact(DOCUMENTS[0] as DocumentName, round + 1, { state: new Uint8Array([1]), vector: null })
}

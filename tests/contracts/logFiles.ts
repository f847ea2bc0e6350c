/** The files of an update log on SQLite, for tests that copy them. */
import { copyFileSync, existsSync } from 'node:fs'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'

export const DK = 'plan/sid-2027/dk' as DocumentName
export const SE = 'plan/sid-2027/se' as DocumentName
const ANNA = PersonId.parse('anna')

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const entry = (text: string, document = DK): LogEntry => ({
  document,
  update: bytes(text),
  person: ANNA,
  clients: [7],
})
export const newDocument = (document: DocumentName) => ({
  document,
  incarnation: Incarnation.parse('i1'),
  schema: 1,
  state: bytes('start'),
  person: null,
})
export const textsIn = async (log: UpdateLog, document = DK): Promise<string[]> =>
  ((await log.load(document))?.updates ?? []).map((update) => new TextDecoder().decode(update))

/** Copies a log as the end of its process leaves it. */
export function copyLog(from: string, to: string): void {
  for (const end of ['', '-wal']) {
    if (existsSync(from + end)) copyFileSync(from + end, to + end)
  }
}

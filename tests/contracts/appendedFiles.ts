/** The files of an update log on SQLite, for tests that cut, copy and damage them. */
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { segmentFilesOf } from '../../server/store/appendFile/readSegments.ts'
import { findRecord } from '../../server/store/appendFile/record.ts'
import type { LogEntry, UpdateLog } from '../../server/store/updateLog.ts'
import { Incarnation, PersonId, type DocumentName } from '../../shared/ids.ts'

export const DK = 'plan/sid-2027/dk' as DocumentName
export const SE = 'plan/sid-2027/se' as DocumentName
export const ANNA = PersonId.parse('anna')

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
  for (const end of ['', '-wal', ...segmentFilesOf('')]) {
    if (existsSync(from + end)) copyFileSync(from + end, to + end)
  }
}

/** Where its last whole record ends. */
export function endOf(segment: string): number {
  const content = readFileSync(segment)
  let end = 0
  for (let record = findRecord(content, 0); record !== null; record = findRecord(content, end)) end = record.end
  return end
}

export const cut = (file: string, size: number): void => truncateSync(file, size)

/** Changes one bit. */
export function damage(file: string, at: number): void {
  const content = readFileSync(file)
  content[at] = (content[at] ?? 0) ^ 1
  writeFileSync(file, content)
}

/** Walks the chain of the audit log and says where it is broken, and from when on it is whole. */
import type { Database } from '../../store/database.ts'
import { hashOfEntry, sealOfStart, type AuditKey, type AuditRow } from './seal.ts'

export interface ChainBreak {
  /** The number of the first entry that is not as it was written, or is missing. */
  readonly number: number
  /**
   * `changed`: not as written, or written with another secret. `missing`: absent. `moved`: does not follow the previous
   * one.
   */
  readonly what: 'changed' | 'missing' | 'moved'
}

export interface ChainReport {
  readonly entries: number
  /** The first ones. */
  readonly breaks: readonly ChainBreak[]
  /** The entry from which all are whole to the end; null if there is none. */
  readonly wholeSince: Pick<AuditRow, 'number' | 'at'> | null
}

const ROWS_AT_ONCE = 1000
const MAX_BREAKS = 20

export async function verifyAudit(db: Database, key: AuditKey): Promise<ChainReport> {
  const chain = await db.selectFrom('audit_chain').selectAll().executeTakeFirstOrThrow()
  const breaks: ChainBreak[] = []
  let wholeSince: ChainReport['wholeSince'] = null
  let entries = 0
  const broken = (number: number, what: ChainBreak['what']): void => {
    wholeSince = null
    if (breaks.length < MAX_BREAKS) breaks.push({ number, what })
  }

  let last = { number: chain.start_number, hash: chain.start_hash }
  const isStart = last.number === 0 && last.hash === ''
  if (!isStart && chain.start_seal !== sealOfStart(key, last.number, last.hash)) broken(last.number, 'changed')
  for await (const entry of readEntries(db)) {
    entries += 1
    const what = breakAt(key, last, entry)
    if (what !== null) broken(what === 'missing' ? last.number + 1 : entry.number, what)
    if (what === null || what === 'missing') wholeSince ??= { number: entry.number, at: entry.at }
    last = { number: entry.number, hash: entry.hash }
  }
  if (chain.number !== last.number) broken(last.number + 1, 'missing')
  else if (chain.hash !== last.hash) broken(last.number, 'moved')
  return { entries, breaks, wholeSince }
}

function breakAt(
  key: AuditKey,
  last: Pick<AuditRow, 'number' | 'hash'>,
  { hash, ...entry }: AuditRow,
): ChainBreak['what'] | null {
  if (hashOfEntry(key, entry) !== hash) return 'changed'
  if (entry.number !== last.number + 1) return 'missing'
  return entry.previous === last.hash ? null : 'moved'
}

async function* readEntries(db: Database): AsyncGenerator<AuditRow> {
  let after = -1
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(ROWS_AT_ONCE)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

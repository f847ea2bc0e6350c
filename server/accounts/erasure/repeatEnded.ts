/** Repeats in a restored backup the changes it lacks: ended accesses, and erased people. */
import type { PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import { scrubDeleted } from '../../store/database.ts'
import type { WriteAudit } from '../audit.ts'
import type { EndedEntry } from '../endedLog.ts'
import { withdrawOpenRequests } from '../joining/openRequests.ts'
import { describeErased, eraseWithin } from './erase.ts'

export interface RepeatedEnds {
  readonly ended: number
  readonly erased: number
  /** People who wait for a coordinator, because the record of ended access is lost. */
  readonly waiting: number
}

interface RepeatDeps {
  readonly db: Database
  readonly writeAudit: WriteAudit
  readonly now: Date
  /** When the backup was made. */
  readonly backupAt: string
}

/** @param entries null if the file with them is missing */
export async function repeatEnded(deps: RepeatDeps, entries: readonly EndedEntry[] | null): Promise<RepeatedEnds> {
  const { db, writeAudit, now, backupAt } = deps
  const repeated = await db.transaction().execute(async (trx) => {
    const done = entries === null ? await holdEverybody(trx) : await repeatEach(trx, entries, now)
    await writeAudit(trx, now, null, 'server.restore', { backupAt, ...done })
    return done
  })
  await scrubDeleted(db)
  return repeated
}

/** Coordinators stay, or nobody could go through the list. Demo people are not real accounts. */
async function holdEverybody(db: Database): Promise<RepeatedEnds> {
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({ standing: 'waiting' })
    .where('standing', '=', 'approved')
    .where('role', '!=', 'coordinator')
    .where('demo', '=', 0)
    .executeTakeFirst()
  return { ended: 0, erased: 0, waiting: Number(numUpdatedRows) }
}

async function repeatEach(
  trx: Parameters<typeof eraseWithin>[0],
  entries: readonly EndedEntry[],
  now: Date,
): Promise<RepeatedEnds> {
  let [ended, erased] = [0, 0]
  for (const [id, { what, at }] of lastOf(entries)) {
    if (what === 'returned') continue
    const person = await describeErased(trx, id, now)
    if (person === null) continue
    if (what === 'erased') {
      await eraseWithin(trx, person)
      erased += 1
      continue
    }
    const { numUpdatedRows } = await trx
      .updateTable('person')
      .set({ standing: 'ended', ended_at: at })
      .where('id', '=', id)
      .where('standing', '!=', 'ended')
      .executeTakeFirst()
    await withdrawOpenRequests(trx, id, now)
    ended += Number(numUpdatedRows)
  }
  return { ended, erased, waiting: 0 }
}

/** Who was erased stays erased, whatever a line after it says. */
function lastOf(entries: readonly EndedEntry[]): ReadonlyMap<PersonId, EndedEntry> {
  const last = new Map<PersonId, EndedEntry>()
  for (const entry of entries) if (last.get(entry.person)?.what !== 'erased') last.set(entry.person, entry)
  return last
}

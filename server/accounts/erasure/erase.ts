/** Erases a person: a row without a name stays, which keeps the audit log and the person's texts whole. */
import { sql, type Transaction } from 'kysely'
import type { PersonId } from '../../../shared/ids.ts'
import type { Role } from '../../../shared/permissions.ts'
import type { Bus } from '../../bus/bus.ts'
import { scrubDeleted, type Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import { lockCoordinators } from '../accounts.ts'
import type { WriteAudit } from '../audit.ts'
import type { AppendEnded } from '../endedLog.ts'
import { rowsOf, type Erased, type TableName, type TableOfPerson } from './tableOfPerson.ts'
import { TABLES_OF_PEOPLE } from './tablesOfPeople.ts'

type EraseRefused = 'no-such-person' | 'last-coordinator'

export interface ErasureDeps {
  readonly db: Database
  readonly bus: Bus
  readonly writeAudit: WriteAudit
  readonly appendEnded: AppendEnded
  /** Deletes mails that are stored as files: those with these ids, and those that contain one of these names. */
  readonly deleteMailFiles: (ids: readonly string[], names: readonly string[]) => Promise<void>
  readonly now: () => Date
}

export type ErasePerson = (id: PersonId, by: PersonId) => Promise<EraseRefused | null>

export function createErasure(deps: ErasureDeps): ErasePerson {
  const { db, bus, writeAudit, appendEnded, now } = deps
  return async (id, by) => {
    const at = now()
    const done = await db.transaction().execute(async (trx) => {
      const erased = await describeErased(trx, id, at)
      if (erased === null) return 'no-such-person'
      const coordinators = await lockCoordinators(trx)
      if (coordinators.length === 1 && coordinators[0] === id) return 'last-coordinator'
      const mails = await trx
        .selectFrom('mail')
        .select('id')
        .where(rowsOf(asTable(TABLES_OF_PEOPLE.mail), erased) ?? sql<boolean>`false`)
        .execute()
      const sessions = await trx.selectFrom('session').select('token_hash').where('person', '=', id).execute()
      await eraseWithin(trx, erased)
      await writeAudit(trx, at, by, 'account.erase', { person: id })
      appendEnded({ person: id, what: 'erased', at: at.toISOString() })
      return { erased, mails: mails.map((mail) => mail.id), sessions }
    })
    if (typeof done === 'string') return done
    bus.publish({ kind: 'person-changed', person: id })
    for (const { token_hash: tokenHash } of done.sessions) bus.publish({ kind: 'session-ended', tokenHash })
    await deps.deleteMailFiles(done.mails, [done.erased.name, ...done.erased.addresses])
    await scrubDeleted(db)
    return null
  }
}

/** Goes through all tables; also what a restore repeats. */
export async function eraseWithin(trx: Transaction<Tables>, erased: Erased): Promise<void> {
  // A cache of what people wrote, in other words: nobody can tell which of them name this person.
  await trx.deleteFrom('translation').execute()
  for (const name of Object.keys(TABLES_OF_PEOPLE) as TableName[]) {
    const table = TABLES_OF_PEOPLE[name]
    if (table === 'nothing' || table.becomes === 'kept') continue
    if (table.becomes !== 'deleted') {
      await table.becomes(trx, erased)
      continue
    }
    const rows = rowsOf(asTable(table), erased)
    if (rows !== null) await sql`delete from ${sql.table(name)} where ${rows}`.execute(trx)
  }
}

/** Which table it is has been checked where it is written. */
export const asTable = (table: unknown): TableOfPerson<TableName> => table as TableOfPerson<TableName>

/** @returns null for an unknown person, or one already erased */
export async function describeErased(trx: Transaction<Tables>, id: PersonId, at: Date): Promise<Erased | null> {
  const row = await trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || row.erased_at !== null) return null
  return {
    id,
    name: row.name,
    addresses: await addressesOf(trx, id, row.address),
    tombstone: await tombstoneOf(trx, id, row.role),
    at,
  }
}

/** @param db may be a transaction */
export async function addressesOf(db: Database, id: PersonId, address: string): Promise<readonly string[]> {
  const identities = await db.selectFrom('identity').select('email').where('person', '=', id).execute()
  const all = [address, ...identities.map(({ email }) => email.toLowerCase())].filter((one) => one !== '')
  return [...new Set(all)]
}

const FORMER: Readonly<Record<Role, string>> = {
  planner: 'Former planner',
  reader: 'Former reader',
  helpdesk: 'Former helpdesk',
  coordinator: 'Former coordinator',
}

/** `Former planner, Denmark`; for somebody who was never approved, `Former visitor`. */
async function tombstoneOf(trx: Transaction<Tables>, id: PersonId, role: Role): Promise<string> {
  const place = await trx
    .selectFrom('membership')
    .innerJoin('centre', 'centre.id', 'membership.centre')
    .select('centre.country_name')
    .where('membership.person', '=', id)
    .orderBy('centre.id')
    .executeTakeFirst()
  if (role !== 'planner') return FORMER[role]
  return place === undefined ? 'Former visitor' : `${FORMER.planner}, ${place.country_name}`
}

/**
 * Failed sign-ins in the audit log. Guessing would fill it, so the number per hour is limited: the last one says that
 * more followed. Those of known people are counted per person, so that a flood of unknown names hides none of them.
 */
import type { PersonId } from '../../../shared/ids.ts'
import type { Database } from '../../store/database.ts'
import type { WriteAudit } from '../audit.ts'

const HOUR_MS = 60 * 60_000
const MAX_OF_UNKNOWN = 100
const MAX_OF_PERSON = 20
/** The most people with counted failures; beyond it the oldest are forgotten. */
const MAX_COUNTED = 5000

type WayIn = 'demo' | 'link' | 'code' | 'provider'

/** @param person null if the account is unknown */
export type RecordFailedSignIn = (way: WayIn, person: PersonId | null) => Promise<void>

interface FailedSignInsDeps {
  readonly db: Database
  readonly writeAudit: WriteAudit
  readonly now: () => Date
}

export function createFailedSignIns({ db, writeAudit, now }: FailedSignInsDeps): RecordFailedSignIn {
  const counts = new Map<string, { readonly since: number; count: number }>()

  function countOf(name: string): number {
    const at = now().getTime()
    const known = counts.get(name)
    const counted = known !== undefined && at - known.since < HOUR_MS ? known : { since: at, count: 0 }
    counted.count += 1
    counts.delete(name)
    counts.set(name, counted)
    const oldest = counts.keys().next()
    if (counts.size > MAX_COUNTED && oldest.done !== true) counts.delete(oldest.value)
    return counted.count
  }

  return async (way, person) => {
    const max = person === null ? MAX_OF_UNKNOWN : MAX_OF_PERSON
    const count = countOf(person ?? '')
    if (count > max) return
    const detail = { person, way, ...(count === max ? { moreFollowed: true } : {}) }
    await db.transaction().execute((trx) => writeAudit(trx, now(), null, 'session.fail', detail))
  }
}

/** Notifies people who become the owner of an activity, unless they did it themselves. */
import type { PersonId } from '../../shared/ids.ts'
import type { Notify } from '../notifications/notify.ts'
import { plannersOf } from '../notifications/recipients.ts'
import type { Database } from '../store/database.ts'
import type { PlanKey } from './plans.ts'
import type { OnNewOwners } from './projection.ts'

interface NewOwnersDeps {
  readonly db: Database
  readonly notify: Notify
  readonly bellChanged: (people: readonly PersonId[]) => void
}

/** The subject of a notification: an activity of a plan. */
export const ownedSubject = ({ campaign, centre }: PlanKey, activity: string): string =>
  `${campaign}/${centre}/${activity}`

/** Nobody is notified twice of one edit, even if it is found again after a crash or on another node. */
export const createNotifyNewOwners =
  ({ db, notify, bellChanged }: NewOwnersDeps): OnNewOwners =>
  async (key, owners, at) => {
    const notified = await db.transaction().execute(async (trx) => {
      const planners = new Set(await plannersOf(trx, [key.centre]))
      const people: PersonId[] = []
      for (const { activity, owner, people: authors, event } of owners) {
        const [author] = authors
        const isOwn = authors.size === 1 && author === owner
        if (isOwn || !planners.has(owner)) continue
        const subject = ownedSubject(key, activity)
        const by = authors.size === 1 ? (author ?? null) : null
        people.push(...(await notify(trx, [owner], { kind: 'owner', subject, by, at, event: `${subject} ${event}` })))
      }
      return people
    })
    if (notified.length > 0) bellChanged([...new Set(notified)])
  }

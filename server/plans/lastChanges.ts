/** Records who changed each activity last, and when. Only the server writes it, so that nobody can forge it. */
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { ActivityId, type PersonId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { Database } from '../store/database.ts'
import { peopleColumn } from '../store/jsonColumn.ts'
import type { LogEntry } from '../store/updateLog.ts'
import type { PlanKey } from './plans.ts'

/** The commits to a plan since it was last projected. */
export interface EditWindow {
  /** Which person each Yjs client was that brought something new. */
  readonly clients: Map<number, PersonId>
  readonly people: Set<PersonId>
}

export const openEditWindow = (): EditWindow => ({ clients: new Map(), people: new Set() })

export function widenEditWindow(window: EditWindow, entries: readonly LogEntry[]): void {
  for (const { person, clients } of entries) {
    if (person === null) continue
    window.people.add(person)
    for (const client of clients) window.clients.set(client, person)
  }
}

interface LastChange {
  readonly activity: ActivityId
  readonly at: string
  readonly people: readonly PersonId[]
}

export interface LastChanges {
  /** Compares activities with what they were at the last call, and keeps what differs as changed now. */
  note(key: PlanKey, changed: Noted, at: Date): Promise<void>
  list(key: PlanKey): Promise<readonly LastChange[]>
}

/** A statement takes at most 32,766 values in SQLite. */
const ROWS_AT_ONCE = 500

interface Noted {
  readonly activities: readonly ActivityView[]
  /** Those who changed an activity, by what they wrote into it. */
  readonly writersOf: (activity: ActivityId) => ReadonlySet<PersonId>
}

export function createLastChanges(db: Database): LastChanges {
  const rowsOf = ({ campaign, centre }: PlanKey) =>
    db
      .selectFrom('activity_change')
      .select(['activity', 'digest', 'changed_at', 'people'])
      .where('campaign', '=', campaign)
      .where('centre', '=', centre)

  async function noteSome({ campaign, centre }: PlanKey, { activities, writersOf }: Noted, at: Date): Promise<void> {
    const ids = activities.map(({ id }) => id)
    const stored = await rowsOf({ campaign, centre }).where('activity', 'in', ids).execute()
    const known = new Map(stored.map((row) => [row.activity, row.digest]))
    const rows = activities.flatMap((activity) => {
      const digest = fingerprintOf(activity)
      if (known.get(activity.id) === digest) return []
      const people = peopleColumn.write([...writersOf(activity.id)])
      return [{ campaign, centre, activity: activity.id, digest, changed_at: at.toISOString(), people }]
    })
    if (rows.length === 0) return
    await db
      .insertInto('activity_change')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['campaign', 'centre', 'activity']).doUpdateSet((excluded) => ({
          digest: excluded.ref('excluded.digest'),
          changed_at: excluded.ref('excluded.changed_at'),
          people: excluded.ref('excluded.people'),
        })),
      )
      .execute()
  }

  return {
    async note(key, { activities, writersOf }, at) {
      for (let from = 0; from < activities.length; from += ROWS_AT_ONCE) {
        await noteSome(key, { activities: activities.slice(from, from + ROWS_AT_ONCE), writersOf }, at)
      }
    },
    async list(key) {
      return (await rowsOf(key).execute()).map((row) => ({
        activity: row.activity,
        at: row.changed_at,
        people: peopleColumn.read(row.people),
      }))
    },
  }
}

/** Moving an activity up or down does not change it. */
function fingerprintOf(activity: ActivityView): string {
  return createHash('sha1')
    .update(JSON.stringify({ ...activity, order: null }))
    .digest('base64')
}

/**
 * Finds who wrote into an activity in a window: the authors of what lies in it and is newer than `since`. Where nothing is
 * (a text was only deleted, which names no author), everybody of the window may have been it.
 */
export function writersIn(
  activity: Y.Map<unknown> | null,
  window: EditWindow,
  since: ReadonlyMap<number, number>,
): ReadonlySet<PersonId> {
  const found = new Set<PersonId>()
  // A list that grows while it is walked, and no recursion: foreign clients may nest types deeper than any stack.
  const types: Pick<Y.AbstractType<unknown>, '_map' | '_start'>[] = activity === null ? [] : [activity]
  const look = (item: Y.Item): void => {
    const person = item.id.clock >= (since.get(item.id.client) ?? 0) ? window.clients.get(item.id.client) : undefined
    if (person !== undefined) found.add(person)
    if (item.content instanceof Y.ContentType) types.push(item.content.type)
  }
  for (const type of types) {
    for (const item of type._map.values()) look(item)
    for (let item = type._start; item !== null; item = item.right) look(item)
  }
  return found.size > 0 ? found : window.people
}

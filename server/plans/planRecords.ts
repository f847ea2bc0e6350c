/**
 * The records of a plan's activities, kept in step with its document: who changed each last, and its history. While a
 * document is open here, the last notes of its activities are in memory and nothing is read.
 */
import type { ActivityId, PersonId } from '../../shared/ids.ts'
import type { ActivityView, PlanContent } from '../../shared/plans/planView.ts'
import { inSlices } from '../pacing/inSlices.ts'
import type { Statement } from '../store/writeBehind/writeBehind.ts'
import { noteChange, noteWithoutHistory, type ActivityNote, type HistoryRow } from './history/activityNote.ts'
import type { ActivityHistory } from './history/activityHistory.ts'
import { digestOf, GONE, type LastChanges, type RecordedActivity } from './lastChanges.ts'
import { ownerIn } from './ownedActivities.ts'
import type { PlanKey } from './plans.ts'

/** The records of one open document. Its calls must not overlap. */
export interface PlanRecords {
  /**
   * @param changed the activities that are not as they were at the last call that was stored
   * @returns a function that stores the differences from the record; call `stored` afterwards
   */
  compare(
    content: PlanContent,
    changed: readonly ActivityView[],
    writersOf: (activity: ActivityId) => ReadonlySet<PersonId>,
    at: Date,
  ): Promise<{
    readonly statements: readonly Statement[]
    readonly newOwners: readonly NewOwner[]
    readonly stored: () => void
  }>
}

/** A person who looks after an activity now, and did not before. */
export interface NewOwner {
  readonly activity: ActivityId
  readonly owner: PersonId
  /** Its possible authors. */
  readonly people: ReadonlySet<PersonId>
}

interface Known {
  digest: string
  /** Undefined until it is needed; null if an older release wrote the record. */
  note: ActivityNote | null | undefined
}

/** An activity that is not as it is on record; null if it is gone. */
interface Differing {
  readonly id: ActivityId
  readonly activity: ActivityView | null
  readonly digest: string
}

/** Some 3 ms of the thread. */
const COMPARED_AT_ONCE = 50

interface PlanRecordsDeps {
  readonly lastChanges: Pick<LastChanges, 'digests' | 'notes' | 'statements'>
  readonly history: Pick<ActivityHistory, 'statements'>
}

export function openPlanRecords(deps: PlanRecordsDeps, key: PlanKey): PlanRecords {
  let known: Map<ActivityId, Known> | null = null

  async function load(): Promise<Map<ActivityId, Known>> {
    known ??= new Map(
      [...(await deps.lastChanges.digests(key))].map(([id, digest]) => [id, { digest, note: undefined }]),
    )
    return known
  }

  async function loadNotes(records: ReadonlyMap<ActivityId, Known>, ids: readonly ActivityId[]): Promise<void> {
    const missing = ids.filter((id) => records.has(id) && records.get(id)?.note === undefined)
    const notes = missing.length === 0 ? new Map() : await deps.lastChanges.notes(key, missing)
    for (const id of missing) {
      const record = records.get(id)
      if (record !== undefined) record.note = notes.get(id) ?? null
    }
  }

  return {
    async compare(content, changed, writersOf, at) {
      const records = await load()
      const differing: Differing[] = goneFrom(content, records).map((id) => ({ id, activity: null, digest: GONE }))
      for await (const slice of inSlices(changed, COMPARED_AT_ONCE)) {
        for (const activity of slice) {
          const [id, digest] = [activity.id, digestOf(activity)]
          if (records.get(id)?.digest !== digest) differing.push({ id, activity, digest })
        }
      }
      await loadNotes(
        records,
        differing.map(({ id }) => id),
      )
      const recorded: RecordedActivity[] = []
      const statements: Statement[] = []
      const newOwners: NewOwner[] = []
      for await (const slice of inSlices(differing, COMPARED_AT_ONCE)) {
        const compared = slice.map((one) => compareOne(one, records.get(one.id), writersOf(one.id), at))
        statements.push(
          ...deps.lastChanges.statements(
            key,
            compared.map(({ record }) => record),
          ),
          ...deps.history.statements(key, new Map(compared.map(({ record, rows }) => [record.activity, rows]))),
        )
        for (const { record } of compared) {
          const owner = newOwnerOf(records.get(record.activity), record.note)
          if (owner !== null) newOwners.push({ activity: record.activity, owner, people: record.people })
        }
        recorded.push(...compared.map(({ record }) => record))
      }
      return {
        statements,
        newOwners,
        stored() {
          for (const { activity, digest, note } of recorded) records.set(activity, { digest, note })
        },
      }
    },
  }
}

function compareOne(
  { id, activity, digest }: Differing,
  before: Known | undefined,
  people: ReadonlySet<PersonId>,
  at: Date,
): { readonly record: RecordedActivity; readonly rows: readonly HistoryRow[] } {
  const isOlder = before !== undefined && before.note === null && activity !== null
  const { note, rows } = isOlder
    ? { note: noteWithoutHistory(activity), rows: [] }
    : noteChange(before?.note ?? null, { activity, people, at })
  return { record: { activity: id, digest, note, at, people }, rows }
}

/** Nobody for an activity whose record an older release wrote: it does not say who looked after it. */
function newOwnerOf(before: Known | undefined, now: ActivityNote | null): PersonId | null {
  if (now === null || before?.note === null) return null
  const [owner, earlier] = [ownerIn(now), before?.note === undefined ? null : ownerIn(before.note)]
  return owner === earlier ? null : owner
}

/** Recorded activities that are neither in the plan nor in its trash. The plan may have some without a record yet. */
function goneFrom(content: PlanContent, records: ReadonlyMap<ActivityId, Known>): readonly ActivityId[] {
  const present = new Set<ActivityId>()
  for (const { id } of content.activities) present.add(id)
  for (const { id } of content.trash) present.add(id)
  return [...records].flatMap(([id, { digest }]) => (digest === GONE || present.has(id) ? [] : [id]))
}

/** A *source* yields the activities of a plan file one at a time, so that a writer never holds all of them. */
import { unpackRows, type PackedRow } from '../../shared/exports/packedRows.ts'
import type { ExportedPlan, PlanFile } from '../../shared/exports/planFile.ts'
import type { FieldLanguages } from '../../shared/plans/api.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { withoutActivities, type PackedPlans } from './packedPlans.ts'

export interface ExportSource {
  /** The file without activities. */
  readonly head: PlanFile
  /** In the order of the file. Each call begins again. */
  readonly activities: () => Iterable<PackedRow>
  readonly trash: () => Iterable<PackedRow>
}

/** One activity, with its plan. */
export interface SourceRow {
  readonly plan: ExportedPlan
  readonly activity: ActivityView
  readonly writtenIn: FieldLanguages
}

export function sourceOf({ head, activities, trash }: PackedPlans): ExportSource {
  return {
    head: JSON.parse(new TextDecoder().decode(head)) as PlanFile,
    activities: () => rowsOf(activities),
    trash: () => rowsOf(trash),
  }
}

/** @param file as it was read: of a frozen selection */
export function sourceOfFile(file: PlanFile): ExportSource {
  return {
    head: { ...file, plans: file.plans.map(withoutActivities) },
    activities: () => rowsOfFile(file, 'activities'),
    trash: () => rowsOfFile(file, 'trash'),
  }
}

export function* sourceRows({ head, activities }: ExportSource): Iterable<SourceRow> {
  for (const row of activities()) {
    const plan = head.plans[row.plan]
    if (plan !== undefined) yield { plan, ...readRow(row) }
  }
}

const readRow = ({ json, writtenIn }: PackedRow): Omit<SourceRow, 'plan'> => ({
  activity: JSON.parse(json) as ActivityView,
  writtenIn: writtenIn === '' ? {} : (JSON.parse(writtenIn) as FieldLanguages),
})

function* rowsOf(pieces: readonly Uint8Array[]): Iterable<PackedRow> {
  for (const piece of pieces) yield* unpackRows(piece)
}

function* rowsOfFile(file: PlanFile, list: 'activities' | 'trash'): Iterable<PackedRow> {
  for (const [plan, { [list]: activities, writtenIn }] of file.plans.entries())
    for (const activity of activities) {
      const languages = writtenIn.activities[activity.id]
      yield {
        plan,
        writtenIn: languages === undefined ? '' : JSON.stringify(languages),
        json: JSON.stringify(activity),
      }
    }
}

/** The activities of a plan file as the overview lists activities, by their first day. */
import type { PlanFile } from '../../shared/exports/planFile.ts'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { whenOf } from '../../shared/plans/dates.ts'
import { textOf } from '../../shared/richtext/json.ts'

export const frozenRows = ({ plans, asOf }: PlanFile): readonly ActivityRow[] =>
  plans
    .flatMap(({ centre, activities, writtenIn }) =>
      activities.map(({ id, order: _o, copiedFrom: _c, trashedAt: _t, description, ...fields }) => ({
        ...fields,
        centre,
        activity: id,
        description: textOf(description),
        changedAt: asOf,
        writtenIn: writtenIn.activities[id] ?? {},
      })),
    )
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))))

/** Rows without a day come last. */
const dayOf = (row: Pick<ActivityRow, 'startsOn' | 'endsOn' | 'dates' | 'startTime' | 'endTime'>): string =>
  whenOf(row).startsOn ?? row.endsOn ?? '~'

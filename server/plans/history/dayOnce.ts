import type { ChangedField } from './networkHistory.ts'

/** The first and last day of a one-day activity change together: they count as one change. Pure. */
export function dayOnce(changes: readonly ChangedField[]): readonly ChangedField[] {
  const first = new Map(changes.filter(({ field }) => field === 'startsOn').map((one) => [keyOf(one), daysOf(one)]))
  return changes.filter((one) => one.field !== 'endsOn' || first.get(keyOf(one)) !== daysOf(one))
}

const keyOf = ({ centre, activity }: ChangedField): string => `${centre}/${activity}`
const daysOf = ({ from, to }: ChangedField): string => JSON.stringify([from, to])

import type { ChangedField } from './networkHistory.ts'

/** A day of one activity that became another: its first day and its last, which are the same, are one change. Pure. */
export function dayOnce(changes: readonly ChangedField[]): readonly ChangedField[] {
  const first = new Map(changes.filter(({ field }) => field === 'startsOn').map((one) => [keyOf(one), daysOf(one)]))
  return changes.filter((one) => one.field !== 'endsOn' || first.get(keyOf(one)) !== daysOf(one))
}

const keyOf = ({ centre, activity }: ChangedField): string => `${centre}/${activity}`
const daysOf = ({ from, to }: ChangedField): string => JSON.stringify([from, to])

/** Where a report differs from one that was submitted: by section and activity, not word by word. */
import type { ActivityId } from '../ids.ts'
import { REPORT_SECTIONS, type ReportSectionId } from './sections.ts'
import type { ReportSnapshot } from './snapshot.ts'

export interface ReportChanges {
  readonly sections: readonly ReportSectionId[]
  /** Changed, added and removed ones, each with its last title. */
  readonly activities: readonly { readonly id: ActivityId; readonly title: string }[]
  /** Whether these choices changed. */
  readonly isQuotable: boolean
  readonly areFiguresPublic: boolean
}

export function reportChanges(before: ReportSnapshot, after: ReportSnapshot): ReportChanges {
  const was = new Map(before.activities.map((activity) => [activity.id, activity]))
  const is = new Map(after.activities.map((activity) => [activity.id, activity]))
  return {
    sections: REPORT_SECTIONS.map(({ id }) => id).filter(
      (id) =>
        !isSame(before.sections[id], after.sections[id]) ||
        before.meta.publicSections.includes(id) !== after.meta.publicSections.includes(id),
    ),
    activities: [
      ...after.activities.filter((activity) => !isSame(was.get(activity.id), activity)),
      ...before.activities.filter(({ id }) => !is.has(id)),
    ].map(({ id, title }) => ({ id, title })),
    isQuotable: before.meta.isQuotable !== after.meta.isQuotable,
    areFiguresPublic: before.meta.areFiguresPublic !== after.meta.areFiguresPublic,
  }
}

export const hasChanges = ({ sections, activities, isQuotable, areFiguresPublic }: ReportChanges): boolean =>
  isQuotable || areFiguresPublic || sections.length + activities.length > 0

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** Keys, members of sets and entries of lists have no order of their own: each machine may list them in another one. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(inOrder)
    return all.every(isUnordered) ? all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : all
  }
  if (value === null || typeof value !== 'object') return value ?? null
  const known = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(known.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, inOrder(part)]))
}

const isUnordered = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'id' in value)
const keyOf = (value: unknown): string => (typeof value === 'string' ? value : (value as { id: string }).id)

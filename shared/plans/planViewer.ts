/**
 * The view of a plan that is being edited. It equals `viewPlan`, but only changes are read again, and all else stays
 * the same object: a keystroke in one activity of two hundred costs one activity.
 */
import type * as Y from 'yjs'
import { planActivities, planMeta, planNarrative } from './layout.ts'
import type { RichText } from '../richtext/json.ts'
import type { ActivityView, PlanContent, PlanMetaView } from './planView.ts'
import { hasTooMany, readableActivities, type ReadableEntries } from './readableActivities.ts'
import { assemblePlan, viewActivity, viewMeta, viewNarrative, type Viewed } from './view.ts'

export interface PlanViewer {
  /** The plan as it is now. */
  readonly view: () => PlanContent
  /**
   * Reads up to `atMost` of the changed activities, to spread the work. The view stays the same until the next call of
   * `view`, which reads the rest.
   * @returns how many are left
   */
  readonly readAhead: (atMost: number) => number
  readonly close: () => void
}

interface Replaced {
  readonly before: Viewed<ActivityView | null> | undefined
  readonly after: Viewed<ActivityView | null> | undefined
}

/** More than these are sorted with all others. */
const MAX_IN_PLACE = 20

/**
 * The plan with a few activities replaced in place, without sorting all.
 * @returns null if anything else differs: places, trash or problems
 */
function replaceInPlace(
  content: PlanContent,
  { meta, narrative }: { readonly meta: Viewed<PlanMetaView>; readonly narrative: Viewed<RichText> },
  replaced: readonly Replaced[],
): PlanContent | null {
  if (replaced.length > MAX_IN_PLACE || content.problems.length + meta.problems.length > 0) return null
  if (narrative.problems.length > 0) return null
  const activities = [...content.activities]
  const trash = [...content.trash]
  for (const { before, after } of replaced) {
    const [old, now] = [before?.value ?? null, after?.value ?? null]
    if (old === null || now === null || after === undefined || after.problems.length > 0) return null
    if (old.order !== now.order || (old.trashedAt === null) !== (now.trashedAt === null)) return null
    const list = now.trashedAt === null ? activities : trash
    list[list.indexOf(old)] = now
  }
  return { meta: meta.value, narrative: narrative.value, activities, trash, problems: [] }
}

export function openPlanViewer(doc: Y.Doc): PlanViewer {
  const parts = { meta: viewMeta(doc), narrative: viewNarrative(doc) }
  const entries = new Map<string, Viewed<ActivityView | null>>()
  const changed = { meta: false, narrative: false, keys: new Set<string>() }
  let content: PlanContent | null = null
  /** Null before the first reading, and after a change that may make others readable. */
  let readable: ReadableEntries | null = null
  let isLimited = false
  let isOpened = false
  /** Whether activities have come, gone or been replaced as a whole. */
  let otherKeys = true

  function onActivities(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      const [key] = event.path
      // Above the limit, a trashed activity makes room for another.
      if (key === undefined || (isLimited && event.changes.keys.has('trashedAt'))) readable = null
      // An event of the activities themselves has no path, only keys.
      if (key === undefined) {
        otherKeys = true
        for (const own of event.changes.keys.keys()) changed.keys.add(own)
      } else changed.keys.add(String(key))
    }
  }
  const onMeta = (): void => void (changed.meta = true)
  const onNarrative = (): void => void (changed.narrative = true)

  function readActivity(activities: ReturnType<typeof planActivities>, key: string): Replaced {
    const before = entries.get(key)
    if (activities.has(key)) entries.set(key, viewActivity(key, activities.get(key)))
    else entries.delete(key)
    return { before, after: entries.get(key) }
  }

  /** Which are read now; those that came among them are to be read, those that left them are forgotten. */
  function readableNow(activities: ReturnType<typeof planActivities>): ReadableEntries {
    if (readable !== null) return readable
    readable = readableActivities(activities)
    const wasLimited = isLimited
    isLimited = hasTooMany(activities)
    if (isOpened && !isLimited && !wasLimited) return readable
    isOpened = true
    otherKeys = true
    const among = new Set(readable.keys)
    for (const key of entries.keys()) if (!among.has(key)) entries.delete(key)
    for (const key of changed.keys) if (!among.has(key)) changed.keys.delete(key)
    for (const key of among) if (!entries.has(key)) changed.keys.add(key)
    return readable
  }

  function readAhead(atMost: number): number {
    const activities = planActivities(doc)
    readableNow(activities)
    for (const key of [...changed.keys].slice(0, atMost)) {
      readActivity(activities, key)
      changed.keys.delete(key)
      // The activity that it replaced in the view is unknown by now.
      otherKeys = true
    }
    return changed.keys.size
  }

  function view(): PlanContent {
    if (content !== null && !changed.meta && !changed.narrative && changed.keys.size === 0 && !otherKeys) return content
    if (changed.meta) parts.meta = viewMeta(doc)
    if (changed.narrative) parts.narrative = viewNarrative(doc)
    const activities = planActivities(doc)
    const { keys, problems } = readableNow(activities)
    const replaced = [...changed.keys].map((key) => readActivity(activities, key))
    const inPlace = content === null || otherKeys ? null : replaceInPlace(content, parts, replaced)
    changed.meta = false
    changed.narrative = false
    changed.keys.clear()
    otherKeys = false
    content =
      inPlace ??
      assemblePlan(
        parts.meta,
        parts.narrative,
        keys.flatMap((key) => entries.get(key) ?? []),
        problems,
      )
    return content
  }

  planMeta(doc).observeDeep(onMeta)
  planNarrative(doc).observeDeep(onNarrative)
  planActivities(doc).observeDeep(onActivities)
  return {
    view,
    readAhead,
    close() {
      planMeta(doc).unobserveDeep(onMeta)
      planNarrative(doc).unobserveDeep(onNarrative)
      planActivities(doc).unobserveDeep(onActivities)
    },
  }
}

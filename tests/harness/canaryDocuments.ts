/** Fills documents of Cyprus: every field holds a word of its own. */
import { reportEntryFields } from '../../shared/reports/fields.ts'
import { reportEntry, reportText } from '../../shared/reports/layout.ts'
import { REPORT_SECTIONS } from '../../shared/reports/sections.ts'
import * as Y from 'yjs'
import { addAsset, assetMap } from '../../shared/assets/layout.ts'
import { assetFields } from '../../shared/assets/fields.ts'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { activityMap, addActivity, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { contactFields, ProfileSection, socialFields } from '../../shared/profiles/fields.ts'
import {
  addSocialLink,
  profileContact,
  profileSection,
  profileSocial,
  profileTitle,
} from '../../shared/profiles/layout.ts'
import { ActivityId, PersonId } from '../../shared/ids.ts'
import type { TaskWho } from '../../shared/tasks/fields.ts'
import { addTask } from '../../shared/tasks/layout.ts'
import type { Canaries } from './canaries.ts'

type First = Readonly<Record<string, unknown>>

export function datesOf(activity: Y.Map<unknown> | null): readonly Y.Map<unknown>[] {
  const dates = activity?.get('dates')
  return dates instanceof Y.Map ? [...(dates as Y.Map<Y.Map<unknown>>).values()] : []
}

/** @returns the ids of an activity that is marked public, and of others that the public must not see */
export function fillPlan(
  canaries: Canaries,
  doc: Y.Doc,
): { readonly shown: string; readonly hidden: readonly string[] } {
  canaries.fill(planMeta(doc), metaFields, 'meta')
  canaries.write(planNarrative(doc), 'narrative')
  const add = (place: string, first: First): string => {
    const id = addActivity(doc, {})
    const map = activityMap(doc, id)
    if (map !== null)
      canaries.fill(map, activityFields, place, { order: 'a0', trashedAt: null, status: 'confirmed', ...first })
    // A date without a day has no line of its own.
    for (const date of datesOf(map)) date.set('day', '2027-02-09')
    return id
  }
  const shown = add('public', { visibility: 'public' })
  const network = add('network', { visibility: 'network' })
  return { shown, hidden: [network, add('trashed', { visibility: 'public', trashedAt: '2026-11-01T10:00:00.000Z' })] }
}

/** @returns the id of a file that is marked public */
export function fillFiles(canaries: Canaries, doc: Y.Doc): string {
  const add = (place: string, first: First): string => {
    const id = addAsset(doc, {})
    const map = assetMap(doc, id)
    if (map !== null) canaries.fill(map, assetFields, place, { order: 'a0', trashedAt: null, state: 'final', ...first })
    return id
  }
  const shown = add('file', { visibility: 'public' })
  add('network file', { visibility: 'network' })
  add('draft file', { visibility: 'public', state: 'draft' })
  add('trashed file', { visibility: 'public', trashedAt: '2026-11-01T10:00:00.000Z' })
  return shown
}

/** What a centre has to do for an activity, and for its plan as a whole. */
export function fillTasks(canaries: Canaries, doc: Y.Doc, activity: string): void {
  const task = (what: string, first: { readonly activity: ActivityId | null; readonly who?: TaskWho }) =>
    addTask(doc, { what: canaries.word(what), due: { days: -1 }, ...first })
  task('task', { activity: ActivityId.parse(activity), who: { word: canaries.word('word of a task') } })
  task('task of the plan', { activity: null, who: { person: PersonId.parse('demo-planner.cy') } })
}

export function fillProfile(canaries: Canaries, doc: Y.Doc): void {
  canaries.fill(profileContact(doc), contactFields, 'contact')
  const link = profileSocial(doc).get(addSocialLink(doc, { network: 'mastodon' }))
  if (link instanceof Y.Map) canaries.fill(link as Y.Map<unknown>, socialFields, 'social', { network: 'mastodon' })
  for (const language of ['en', 'el']) {
    profileTitle(doc, language).insert(0, canaries.word(`title.${language}`))
    for (const section of ProfileSection.options)
      canaries.write(profileSection(doc, section, language), `${section}.${language}`)
  }
}

/** The words of a report that is not submitted. */
export function fillReport(canaries: Canaries, doc: Y.Doc, activity: string): void {
  const { changes, worked, didNot, quote } = reportEntryFields
  canaries.fill(reportEntry(doc, activity), { changes, worked, didNot, quote }, 'report')
  for (const { id } of REPORT_SECTIONS) canaries.write(reportText(doc, id), `${id} of a report`)
}

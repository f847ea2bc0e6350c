/**
 * A *plan file* holds plans, or chosen activities of several plans, as they were at one moment. Every format of export
 * is written from it, and its own format, JSON, can be imported without loss.
 */
import { z } from 'zod'
import { Campaign } from '../campaign.ts'
import { CentreId, CountryCode } from '../ids.ts'
import { Coverage } from '../overview/api.ts'
import { PlanView } from '../plans/api.ts'
import { PlanState } from '../plans/fields.ts'
import { NetworkChange } from '../plans/networkChanges.ts'
import { BriefingLook } from './briefingLook.ts'
import { ActivityView, PlanMetaView } from '../plans/planView.ts'
import { RichText } from '../richtext/json.ts'

/** A comment, with its place in the plan. */
const ExportedComment = z.object({
  /** Null for the plan as a whole, and for its narrative. */
  activity: z.string().nullable(),
  field: z.string().nullable(),
  /** The commented words, if it is about words. */
  words: z.string().nullable(),
  author: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
})
export type ExportedComment = z.infer<typeof ExportedComment>

const ExportedPlan = z.object({
  campaign: Campaign,
  centre: CentreId,
  /** The name of the centre. */
  name: z.string(),
  country: CountryCode,
  countryName: z.string(),
  state: PlanState,
  meta: PlanMetaView,
  narrative: RichText,
  activities: z.array(ActivityView),
  trash: z.array(ActivityView),
  /** The languages of the texts, if certain. */
  writtenIn: PlanView.shape.writtenIn,
  /** The names of owners by id, only in a file for a colleague of theirs. Our own format has the ids alone. */
  owners: z.record(z.string(), z.string()).optional(),
  /** Only in a Word file, if its person asked for it: those that this person may read. */
  comments: z.array(ExportedComment).optional(),
})
export type ExportedPlan = z.infer<typeof ExportedPlan>

/** The choice, and the state of the whole campaign. */
const FileSelection = z.object({
  campaign: Campaign,
  /** As in the address of the overview. */
  query: z.string(),
  /** In words: the name of each filter, and its values. */
  filters: z.array(z.object({ label: z.string(), values: z.array(z.string()) })),
  counts: Coverage.omit({ days: true, unknown: true }),
  /** The centres of the campaign, in their order. */
  centres: z.array(z.object({ id: CentreId, name: z.string(), country: CountryCode, countryName: z.string() })),
})
export type FileSelection = z.infer<typeof FileSelection>

/** How the selection is presented. */
const FileBriefing = z.object({
  ...BriefingLook.shape,
  /** Where the dated copy can be read; null for a file of the moment. */
  address: z.string().nullable(),
  /** Those since `since`, if they are a part; the newest first. */
  changes: z.array(NetworkChange),
  /** Whether there are more changes than a file holds. */
  hasMoreChanges: z.boolean(),
})
export type FileBriefing = z.infer<typeof FileBriefing>

/** A reader of files refuses another version: the meaning of a field may have changed. */
export const PLAN_FILE_VERSION = 1

export const PlanFile = z.object({
  format: z.literal('sid-workspace/plans'),
  version: z.literal(PLAN_FILE_VERSION),
  asOf: z.iso.datetime(),
  /** The address of the workspace, without a slash at its end. */
  workspace: z.string(),
  plans: z.array(ExportedPlan),
  /** Chosen activities of many plans; without it the plans are whole. */
  selection: FileSelection.optional(),
  /** Files of 0.1.0 have none. */
  briefing: FileBriefing.optional(),
})
export type PlanFile = z.infer<typeof PlanFile>

/** The address of an activity, or without one of its plan, in the workspace. */
export function addressInWorkspace(
  { workspace }: Pick<PlanFile, 'workspace'>,
  { campaign, centre }: Pick<ExportedPlan, 'campaign' | 'centre'>,
  activity?: string,
): string {
  const plan = `${workspace}/plans/${campaign.id}/${centre}`
  return activity === undefined ? plan : `${plan}?activity=${encodeURIComponent(activity)}`
}

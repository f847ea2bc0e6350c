/** Deletes a campaign in which nobody wrote anything, with what hangs on it. */
import type { Transaction } from 'kysely'
import type { CampaignId } from '../../shared/ids.ts'
import { deleteNotificationsAbout } from '../notifications/notifications.ts'
import type { Tables } from '../store/tables.ts'

/** The tables whose rows belong to a campaign. */
type CampaignTable = {
  [Table in keyof Tables]: Tables[Table] extends { campaign: CampaignId } ? Table : never
}[keyof Tables]

/** `content`: a campaign with such rows stays. `setting`: they go with it. `elsewhere`: the milestones' own feature deletes them. */
const TABLES = {
  help_access: 'setting',
  campaign_centre: 'setting',
  plan: 'content',
  activity_change: 'content',
  activity_history: 'content',
  thread: 'content',
  connection: 'content',
  suggestion_answer: 'content',
  suggestion_visit: 'setting',
  thumbnail: 'setting',
  inquiry: 'content',
  milestone: 'elsewhere',
  overview_visit: 'setting',
  saved_selection: 'setting',
  view: 'setting',
  calendar_feed: 'setting',
  briefing: 'content',
  submission: 'content',
  publication: 'content',
  watch: 'setting',
  task: 'content',
  weekly_update: 'content',
  report: 'content',
  report_form: 'setting',
  // Without a report there is nothing that they belong to.
  report_picture: 'setting',
  report_frozen: 'content',
  report_publication: 'content',
} as const satisfies Record<CampaignTable, 'content' | 'setting' | 'elsewhere'>

const tablesOf = (what: 'content' | 'setting'): readonly CampaignTable[] =>
  (Object.keys(TABLES) as CampaignTable[]).filter((table) => TABLES[table] === what)

async function hasRows(trx: Transaction<Tables>, campaign: CampaignId): Promise<boolean> {
  for (const table of tablesOf('content')) {
    const row = await trx
      .selectFrom(table)
      .select('campaign')
      .where('campaign', '=', campaign)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

/** @returns false, and deletes nothing, if it has content or is open */
export async function deleteEmptyCampaign(
  trx: Transaction<Tables>,
  campaign: CampaignId,
  deleteMilestones: (trx: Transaction<Tables>) => Promise<void>,
): Promise<boolean> {
  const { closed } = await trx
    .selectFrom('campaign')
    .select('closed')
    .where('id', '=', campaign)
    .executeTakeFirstOrThrow()
  if (closed === 0 || (await hasRows(trx, campaign))) return false
  await deleteNotificationsAbout(trx, 'campaign', [campaign])
  await deleteMilestones(trx)
  for (const table of tablesOf('setting')) await trx.deleteFrom(table).where('campaign', '=', campaign).execute()
  await trx.updateTable('campaign').set({ previous: null }).where('previous', '=', campaign).execute()
  await trx.deleteFrom('campaign').where('id', '=', campaign).execute()
  return true
}

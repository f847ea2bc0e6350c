/** The tables of who was notified of a milestone outside the workspace. */
import type { Transaction } from 'kysely'
import type { CampaignId } from '../../shared/ids.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED, type Notified } from '../../shared/milestones/notified.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'

export type NotifiedIn = (campaign: CampaignId) => Promise<(milestone: MilestoneId) => Notified>

/** Reads the lists of all milestones of a campaign. */
export const readNotified =
  (db: Database): NotifiedIn =>
  async (campaign) => {
    const people = await db
      .selectFrom('milestone_person as one')
      .innerJoin('milestone', 'milestone.id', 'one.milestone')
      .select(['one.milestone', 'one.person'])
      .where('milestone.campaign', '=', campaign)
      .orderBy('one.person')
      .execute()
    const centres = await db
      .selectFrom('milestone_centre as one')
      .innerJoin('milestone', 'milestone.id', 'one.milestone')
      .select(['one.milestone', 'one.centre'])
      .where('milestone.campaign', '=', campaign)
      .orderBy('one.centre')
      .execute()
    if (people.length === 0 && centres.length === 0) return () => NOBODY_NOTIFIED
    const [byPerson, byCentre] = [Map.groupBy(people, ofMilestone), Map.groupBy(centres, ofMilestone)]
    return (milestone) => ({
      people: (byPerson.get(milestone) ?? []).map(({ person }) => person),
      centres: (byCentre.get(milestone) ?? []).map(({ centre }) => centre),
    })
  }

const ofMilestone = ({ milestone }: { readonly milestone: MilestoneId }): MilestoneId => milestone

/** Replaces the list of a milestone. */
export async function writeNotified(
  trx: Transaction<Tables>,
  milestone: MilestoneId,
  { people, centres }: Notified,
): Promise<void> {
  await trx.deleteFrom('milestone_person').where('milestone', '=', milestone).execute()
  await trx.deleteFrom('milestone_centre').where('milestone', '=', milestone).execute()
  const persons = [...new Set(people)].map((person) => ({ milestone, person }))
  if (persons.length > 0) await trx.insertInto('milestone_person').values(persons).execute()
  const places = [...new Set(centres)].map((centre) => ({ milestone, centre }))
  if (places.length > 0) await trx.insertInto('milestone_centre').values(places).execute()
}

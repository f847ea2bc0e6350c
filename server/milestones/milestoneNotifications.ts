/**
 * The table of reminders. Its unique key is what sends each label once to a person, on whichever server and after any crash: a row and
 * the person's mail are written in one transaction.
 */
import type { Transaction } from 'kysely'
import { randomId, type CampaignId, type PersonId } from '../../shared/ids.ts'
import type { MilestoneLabel } from '../../shared/milestones/labels.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
import type { SentReminder } from '../../shared/milestones/api.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { ReminderMessage } from './reminderMessages.ts'

export interface MilestoneNotification {
  readonly id: string
  readonly milestone: MilestoneId
  readonly campaign: CampaignId
  readonly label: MilestoneLabel
  readonly at: string
  /** What a coordinator wrote in it; null for nothing, or what is erased. */
  readonly words: string | null
  readonly read: 0 | 1
}

/** A label that somebody received of an occasion. */
export interface Received {
  readonly person: PersonId
  readonly label: MilestoneLabel
  readonly occasion: string
}

export interface MilestoneNotifications {
  /** The newest first. */
  list(person: PersonId): Promise<readonly MilestoneNotification[]>
  receivedOf(milestone: MilestoneId): Promise<readonly Received[]>
  /** What went out about the milestones of a campaign, the last first. */
  sentIn(campaign: CampaignId): Promise<ReadonlyMap<MilestoneId, readonly SentReminder[]>>
  /** @returns false if there was nothing unread; @param campaign null for all */
  markRead(person: PersonId, campaign: CampaignId | null): Promise<boolean>
  /** The ids of those that are unread. */
  unread(person: PersonId): Promise<readonly string[]>
  peopleWithUnread(since: Date): Promise<readonly PersonId[]>
}

/** A bell that was not looked at for months shows the last of it. */
const MAX_LISTED = 500

export function createMilestoneNotifications(db: Database): MilestoneNotifications {
  return {
    list: (person) =>
      db
        .selectFrom('milestone_notification as note')
        .innerJoin('milestone', 'milestone.id', 'note.milestone')
        .leftJoin('reminder_message as message', 'message.id', 'note.message')
        .select(['note.id', 'note.milestone', 'milestone.campaign', 'note.label', 'note.at', 'note.read'])
        .select((of) => of.fn<string | null>('nullif', ['message.words', of.val('')]).as('words'))
        .where('note.person', '=', person)
        .orderBy('note.at', 'desc')
        .orderBy('note.id')
        .limit(MAX_LISTED)
        .execute(),
    receivedOf: (milestone) =>
      db
        .selectFrom('milestone_notification')
        .select(['person', 'label', 'occasion'])
        .where('milestone', '=', milestone)
        .execute(),
    async sentIn(campaign) {
      const rows = await db
        .selectFrom('milestone_notification as note')
        .innerJoin('milestone', 'milestone.id', 'note.milestone')
        .select(['note.milestone', 'note.label', 'note.occasion'])
        .select((of) => [of.fn.max('note.at').as('at'), of.fn.countAll<number | string>().as('people')])
        .where('milestone.campaign', '=', campaign)
        .groupBy(['note.milestone', 'note.label', 'note.occasion'])
        .execute()
      const sent = rows.map(({ milestone, label, at, people }) => ({ milestone, label, at, people: Number(people) }))
      return Map.groupBy(
        sent.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
        ({ milestone }) => milestone,
      )
    },
    async markRead(person, campaign) {
      const { numUpdatedRows } = await db
        .updateTable('milestone_notification')
        .set({ read: 1 })
        .where('person', '=', person)
        .where('read', '=', 0)
        .$if(campaign !== null, (query) =>
          query.where('milestone', 'in', (of) =>
            of
              .selectFrom('milestone')
              .select('milestone.id')
              .where('campaign', '=', campaign ?? ('' as CampaignId)),
          ),
        )
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async unread(person) {
      const rows = await db
        .selectFrom('milestone_notification')
        .select('id')
        .where('person', '=', person)
        .where('read', '=', 0)
        .execute()
      return rows.map(({ id }) => id)
    },
    async peopleWithUnread(since) {
      const rows = await db
        .selectFrom('milestone_notification')
        .select('person')
        .distinct()
        .where('read', '=', 0)
        .where('at', '>', since.toISOString())
        .execute()
      return rows.map(({ person }) => person)
    },
  }
}

interface NewReminder extends Received {
  readonly milestone: MilestoneId
  readonly at: Date
  readonly message: ReminderMessage | null
}

/** @returns false if this person received this label of this occasion before */
export async function insertReminder(
  trx: Transaction<Tables>,
  { person, milestone, label, occasion, at, message }: NewReminder,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('milestone_notification')
    .values({
      id: randomId(),
      person,
      milestone,
      label,
      occasion,
      at: at.toISOString(),
      message: message?.id ?? null,
      read: 0,
    })
    .onConflict((conflict) => conflict.columns(['milestone', 'label', 'occasion', 'person']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

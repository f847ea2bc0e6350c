/** Reminders that people received: notifications of milestones. Their key is what sends each label once to a person. */
import { z } from 'zod'
import type { CampaignId, PersonId } from '../../shared/ids.ts'
import type { SentReminder } from '../../shared/milestones/api.ts'
import { MilestoneLabel } from '../../shared/milestones/labels.ts'
import type { MilestoneId } from '../../shared/milestones/milestone.ts'
import type { NewNotification } from '../notifications/notify.ts'
import { createNotifications, type NotificationRow } from '../notifications/notifications.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { ReminderMessage } from './reminderMessages.ts'

export interface MilestoneNotification {
  readonly id: string
  readonly milestone: MilestoneId
  readonly campaign: CampaignId
  readonly label: MilestoneLabel
  readonly at: string
  /** A coordinator's words in it; null for none, or erased ones. */
  readonly words: string | null
  readonly read: NotificationRow['read']
}

/** A label that somebody received of an occasion. */
export interface Received {
  readonly person: PersonId
  readonly label: MilestoneLabel
  readonly occasion: string
}

export interface ReceivedReminders {
  /** The newest first. */
  list(person: PersonId): Promise<readonly MilestoneNotification[]>
  receivedOf(milestone: MilestoneId): Promise<readonly Received[]>
  /** Reminders sent about the milestones of a campaign, the last first. */
  sentIn(campaign: CampaignId): Promise<ReadonlyMap<MilestoneId, readonly SentReminder[]>>
  /** @returns false if there was nothing unread */
  markRead(person: PersonId, campaign: CampaignId): Promise<boolean>
}

const detailColumn = jsonColumn(
  z.object({ label: MilestoneLabel, occasion: z.string(), message: z.string().nullable() }),
)

export function notificationOfReminder(
  milestone: MilestoneId,
  {
    label,
    occasion,
    message,
    by,
    at,
  }: Omit<Received, 'person'> & {
    readonly message: ReminderMessage | null
    readonly by: PersonId | null
    readonly at: Date
  },
): NewNotification {
  const detail = detailColumn.write({ label, occasion, message: message?.id ?? null })
  return { kind: 'milestone', subject: milestone, by, at, detail, event: `${milestone} ${label} ${occasion}` }
}

export function createReceivedReminders(db: Database): ReceivedReminders {
  const notifications = createNotifications(db)
  const milestonesIn = async (campaign: CampaignId): Promise<readonly MilestoneId[]> =>
    (await db.selectFrom('milestone').select('id').where('campaign', '=', campaign).execute()).map(({ id }) => id)

  return {
    async list(person) {
      const rows = (await notifications.list(person, 'milestone')).map((row) => ({
        ...row,
        ...detailColumn.read(row.detail),
        milestone: row.subject as MilestoneId,
      }))
      if (rows.length === 0) return []
      const campaigns = await db
        .selectFrom('milestone')
        .select(['id', 'campaign'])
        .where('id', 'in', [...new Set(rows.map(({ milestone }) => milestone))])
        .execute()
      const campaignOf = new Map(campaigns.map(({ id, campaign }) => [id, campaign]))
      const wordsOf = await readWords(db, [...new Set(rows.flatMap(({ message }) => message ?? []))])
      return rows.flatMap(({ id, milestone, label, message, at, read }) => {
        const campaign = campaignOf.get(milestone)
        if (campaign === undefined) return []
        return [{ id, milestone, campaign, label, at, words: wordsOf.get(message ?? '') ?? null, read }]
      })
    },
    async receivedOf(milestone) {
      const rows = await db
        .selectFrom('notification')
        .select(['person', 'detail'])
        .where('kind', '=', 'milestone')
        .where('subject', '=', milestone)
        .execute()
      return rows.map(({ person, detail }) => {
        const { label, occasion } = detailColumn.read(detail)
        return { person, label, occasion }
      })
    },
    async sentIn(campaign) {
      const milestones = await milestonesIn(campaign)
      if (milestones.length === 0) return new Map()
      const rows = await db
        .selectFrom('notification')
        .select(['subject', 'dedupe'])
        .select((of) => [
          of.fn.max('at').as('at'),
          of.fn.max('detail').as('detail'),
          of.fn.countAll<number | string>().as('people'),
        ])
        .where('kind', '=', 'milestone')
        .where('subject', 'in', milestones)
        .groupBy(['subject', 'dedupe'])
        .execute()
      const sent = rows.map(({ subject, detail, at, people }) => ({
        milestone: subject as MilestoneId,
        label: detailColumn.read(detail).label,
        at,
        people: Number(people),
      }))
      return Map.groupBy(
        sent.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
        ({ milestone }) => milestone,
      )
    },
    markRead: async (person, campaign) => notifications.markRead(person, 'milestone', await milestonesIn(campaign)),
  }
}

/** Coordinators' words, by message, without erased ones. */
async function readWords(db: Database, messages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (messages.length === 0) return new Map()
  const rows = await db.selectFrom('reminder_message').select(['id', 'words']).where('id', 'in', messages).execute()
  return new Map(rows.flatMap(({ id, words }) => (words === '' ? [] : [[id, words] as const])))
}

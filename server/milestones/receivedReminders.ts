/** Reminders that people received: notifications of milestones. Their key is what sends each label once to a person. */
import { z } from 'zod'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
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
  /** Null for the server. */
  readonly by: PersonId | null
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

/** A reminder that went to people, by the coordinator who sent it last; null for the server. */
interface Sent {
  readonly label: MilestoneLabel
  readonly at: string
  readonly people: number
  readonly by: PersonId | null
}

/** The last time that somebody reminded people of a centre by hand. */
interface RemindedCentre {
  readonly centre: CentreId
  readonly milestone: MilestoneId
  readonly at: string
  readonly by: PersonId
}

export interface ReceivedReminders {
  /** The newest first. */
  list(person: PersonId): Promise<readonly MilestoneNotification[]>
  receivedOf(milestone: MilestoneId): Promise<readonly Received[]>
  /** Reminders sent about the milestones of a campaign, the last first. */
  sentIn(campaign: CampaignId): Promise<ReadonlyMap<MilestoneId, readonly Sent[]>>
  /** The last one for each centre and milestone, the newest first. */
  byHandIn(campaign: CampaignId): Promise<readonly RemindedCentre[]>
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
      return rows.flatMap(({ id, milestone, label, message, at, by, read }) => {
        const campaign = campaignOf.get(milestone)
        if (campaign === undefined) return []
        return [{ id, milestone, campaign, label, at, by, words: wordsOf.get(message ?? '') ?? null, read }]
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
        .select(['subject', 'dedupe', 'by'])
        .select((of) => [
          of.fn.max('at').as('at'),
          of.fn.max('detail').as('detail'),
          of.fn.countAll<number | string>().as('people'),
        ])
        .where('kind', '=', 'milestone')
        .where('subject', 'in', milestones)
        .groupBy(['subject', 'dedupe', 'by'])
        .execute()
      return sentOf(rows.map((row) => ({ ...row, people: Number(row.people) })))
    },
    async byHandIn(campaign) {
      const rows = await db
        .selectFrom('notification')
        .innerJoin('milestone', 'milestone.id', 'notification.subject')
        .innerJoin('membership', 'membership.person', 'notification.person')
        .select(['membership.centre', 'milestone.id as milestone', 'notification.by'])
        .select((of) => of.fn.max('notification.at').as('at'))
        .where('notification.kind', '=', 'milestone')
        .where('notification.by', 'is not', null)
        .where('milestone.campaign', '=', campaign)
        .groupBy(['membership.centre', 'milestone.id', 'notification.by'])
        .execute()
      const newestFirst = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1))
      const last = new Map<string, RemindedCentre>()
      for (const { centre, milestone, at, by } of newestFirst) {
        const key = `${centre} ${milestone}`
        if (by !== null && !last.has(key)) last.set(key, { centre, milestone, at, by })
      }
      return [...last.values()]
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

interface SentRow {
  readonly subject: string
  readonly dedupe: string
  readonly by: PersonId | null
  readonly at: string
  readonly detail: string
  readonly people: number
}

/** Several coordinators can send the same label, each to other people. */
function sentOf(rows: readonly SentRow[]): ReadonlyMap<MilestoneId, readonly Sent[]> {
  const newestFirst = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const ofLabel = Map.groupBy(newestFirst, ({ subject, dedupe }) => `${subject} ${dedupe}`)
  const sent = [...ofLabel.values()].flatMap(([last, ...earlier]) => {
    if (last === undefined) return []
    const { subject, detail, at, by } = last
    const people = earlier.reduce((sum, one) => sum + one.people, last.people)
    return [{ milestone: subject as MilestoneId, label: detailColumn.read(detail).label, at, people, by }]
  })
  return Map.groupBy(sent, ({ milestone }) => milestone)
}

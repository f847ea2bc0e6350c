/** Milestones: the dates of campaigns, and reminders of them. */
import type { Transaction } from 'kysely'
import { centralDay, type Campaign } from '../../shared/campaign.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { MilestoneBellItem } from '../../shared/milestones/bell.ts'
import { DEFAULT_LANGUAGE } from '../../shared/messages/languages.ts'
import { fieldsOf, type Milestone } from '../../shared/milestones/milestone.ts'
import { moveMilestone } from '../../shared/milestones/moveByYear.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import { readersOf } from '../campaigns/hiddenCampaigns.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import type { Tables } from '../store/tables.ts'
import { happenedMilestones } from './happenedMilestones.ts'
import { bellOfMilestones, mailedMilestones } from './milestoneNews.ts'
import { milestoneRoutes } from './milestoneRoutes.ts'
import { createMilestones } from './milestones.ts'
import { readNotified } from './notified.ts'
import { createReceivedReminders } from './receivedReminders.ts'
import { startMilestoneReminders, type DoneBy } from './reminders.ts'

/** Writes milestones as a calendar in the words of a language. */
type WriteMilestones = (written: {
  readonly campaign: Campaign
  readonly milestones: readonly Milestone[]
  readonly home: string
  readonly localiser: Localiser
  readonly asOf: Date
}) => Buffer<ArrayBuffer>

export function openMilestones(core: Core, writeMilestones: WriteMilestones, doneBy: DoneBy) {
  const { db, bus, live, clock, now, campaigns, people, strands, notify, localisers } = core
  const milestones = createMilestones(db, bus)
  const received = createReceivedReminders(db)
  const notifiedIn = readNotified(db)
  const reminders = startMilestoneReminders({
    db,
    bus,
    clock,
    now,
    milestones,
    received,
    notifiedIn,
    notify,
    doneBy,
    work: core.work('reminders'),
    campaigns: () => campaigns.list(),
    centresOf: (campaign) => campaigns.centresOf(campaign),
    listPeople: () => people.list(),
    strandsOfAll: () => strands.all(),
    onFailure: core.warn('nobody could be reminded of milestones'),
  })
  const routes = milestoneRoutes({
    ...core,
    milestones,
    received,
    reminders,
    notifiedIn,
    async areKnown({ id }, notified) {
      const names = await people.namesOf(notified.people)
      return (
        notified.people.every((person) => names.has(person)) &&
        notified.centres.every((centre) => campaigns.findCentre(id, centre) !== null)
      )
    },
    audit: (trx, by, action, detail) => core.audit(trx, now(), by, action, detail),
    async writeCalendar({ campaign, milestones: all, language, headers }) {
      const localiser = localisers[language]
      return writeMilestones({ campaign, milestones: all, home: core.homeOf(headers), localiser, asOf: now() })
    },
  })
  const newsDeps = { milestones, received, now, namesOf: core.namesOf }
  return {
    milestones,
    reminders,
    notifiedIn,
    news: {
      bell: (person) => bellOfMilestones(person, newsDeps),
      mail: (person, localiser) => mailedMilestones(person, localiser, newsDeps),
    } satisfies News<MilestoneBellItem>,
    /** The milestones that a person may read now, as a calendar in their language. */
    calendarOf: async (campaign: Campaign, person: PersonId, home: string) => {
      const all = (await milestones.list(campaign.id)).filter(({ needsReview }) => !needsReview)
      const localiser = localisers[(await people.languageOf(person)) ?? DEFAULT_LANGUAGE]
      return writeMilestones({ campaign, milestones: all, home, localiser, asOf: now() })
    },
    /** A campaign's milestones for another, shifted by years: the rows to write into its transaction. */
    takeOver: async (from: Campaign, to: Campaign) => {
      const move = { from: centralDay(from), to: centralDay(to) }
      const all = (await milestones.list(from.id)).map((milestone) => moveMilestone(fieldsOf(milestone), move))
      return (trx: Transaction<Tables>) => milestones.addForReview(trx, to.id, all, now())
    },
    ...({
      happened: happenedMilestones({ ...core, list: milestones.list }),
      routes,
      onMessage(message) {
        if (message.kind !== 'milestones-changed') return
        const { campaign } = message
        live.publish({ topic: 'milestones', campaign }, readersOf(campaigns.find(campaign), 'milestone.read'))
      },
      close: () => reminders.close(),
    } satisfies Feature),
  }
}

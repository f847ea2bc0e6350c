/** Milestones with what they need of other features: people, centres, mails and calendar files. */
import type { Logger } from 'pino'
import { DEFAULT_LANGUAGE } from '../../../shared/messages/languages.ts'
import type { WriteAudit } from '../../accounts/audit.ts'
import type { Bus } from '../../bus/bus.ts'
import { writeMilestones } from '../../exports/calendar/writeMilestones.ts'
import type { RequestHeaders, Route } from '../../http/route.ts'
import type { Translators } from '../../language/translators.ts'
import type { Mail } from '../../mail/mail.ts'
import { bellOfMilestones } from '../../milestones/milestoneNews.ts'
import { milestoneRoutes } from '../../milestones/milestoneRoutes.ts'
import { readNotified } from '../../milestones/notified.ts'
import { startMilestoneReminders, type MilestoneReminders } from '../../milestones/reminders.ts'
import { systemClock } from '../../pacing/clock.ts'
import type { Database } from '../../store/database.ts'
import type { BackgroundWork } from '../../store/leases/leasedWork.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { MilestoneBellItem } from '../../../shared/milestones/bell.ts'
import type { Milestone } from '../../../shared/milestones/milestone.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { Records } from '../records.ts'

interface MilestoneServiceDeps {
  readonly db: Database
  readonly work: BackgroundWork
  readonly bus: Bus
  readonly logger: Logger
  readonly records: Records
  readonly mail: Mail
  readonly translators: Translators
  readonly writeAudit: WriteAudit
  readonly now: () => Date
}

export interface MilestoneService {
  readonly reminders: MilestoneReminders
  readonly bellOf: (person: Person) => Promise<MilestoneBellItem[]>
  readonly routes: (homeOf: (headers: RequestHeaders) => string) => readonly Route[]
  /** The milestones that a person may read now, as a calendar in their language. */
  readonly calendarOf: (campaign: Campaign, person: PersonId, home: string) => Promise<Buffer<ArrayBuffer>>
}

export function openMilestoneService(deps: MilestoneServiceDeps): MilestoneService {
  const { db, work, bus, logger, mail, translators, writeAudit, now } = deps
  const { milestones, receivedReminders: received, campaigns, people, strands } = deps.records
  const notifiedIn = readNotified(db)
  const reminders = startMilestoneReminders({
    db,
    work: work('reminders'),
    bus,
    clock: systemClock,
    now,
    milestones,
    received,
    campaigns: () => campaigns.list(),
    centresOf: (campaign) => campaigns.centresOf(campaign),
    listPeople: () => people.list(),
    strandsOfAll: () => strands.all(),
    notifiedIn,
    notify: deps.records.notify,
    onFailure: (error) => logger.warn({ err: error }, 'nobody could be reminded of milestones'),
  })
  async function write(campaign: Campaign, all: readonly Milestone[], person: PersonId, home: string) {
    const translator = translators[(await people.languageOf(person)) ?? DEFAULT_LANGUAGE]
    return writeMilestones({ campaign, milestones: all, home, translator, asOf: now() })
  }
  return {
    reminders,
    async calendarOf(campaign, person, home) {
      const all = (await milestones.list(campaign.id)).filter(({ needsReview }) => !needsReview)
      return write(campaign, all, person, home)
    },
    bellOf: async (person) => [...(await bellOfMilestones(person, { milestones, received, now }))],
    routes: (homeOf) =>
      milestoneRoutes({
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
        findCampaign: (id) => campaigns.find(id),
        peopleWithoutMail: () => mail.peopleWithout(),
        onRead: (person) => bus.publish({ kind: 'bell-changed', people: [person] }),
        audit: (trx, by, action, detail) => writeAudit(trx, now(), by, action, detail),
        writeCalendar: ({ campaign, milestones: all, person, headers }) =>
          write(campaign, all, person, homeOf(headers)),
        now,
      }),
  }
}

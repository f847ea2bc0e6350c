/**
 * Reminds people of milestones: by itself in the morning of Brussels, and at once when a coordinator asks for it.
 * Sending depends on the dates and on each person's earlier reminders; so two servers, or one after a restart, send
 * nothing twice.
 */
import type { Transaction } from 'kysely'
import type { StrandsInCentre } from '../../shared/accounts/strands.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Clock } from '../../shared/clock.ts'
import type { CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { reachedBy, type Recipient, type Staff, type Unsaid } from '../../shared/milestones/audience.ts'
import { labelByHand, labelOf, occasionOf, type MilestoneLabel } from '../../shared/milestones/labels.ts'
import { brusselsClock } from '../../shared/zonedTime.ts'
import type { Milestone, MilestoneId } from '../../shared/milestones/milestone.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Notify } from '../notifications/notify.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import type { Tables } from '../store/tables.ts'
import type { NotifiedIn } from './notified.ts'
import { SETTLES_WITHIN_MS, type Milestones } from './milestones.ts'
import { notificationOfReminder, type Received, type ReceivedReminders } from './receivedReminders.ts'
import { deleteMessage, insertMessage, type ReminderMessage } from './reminderMessages.ts'

export interface RemindersDeps {
  /** For what a coordinator asks for. */
  readonly db: Database
  /** For automatic reminders. */
  readonly work: LeasedWork
  readonly bus: Pick<Bus, 'publish'>
  readonly clock: Clock
  readonly now: () => Date
  readonly milestones: Pick<Milestones, 'list'>
  readonly received: Pick<ReceivedReminders, 'receivedOf'>
  readonly campaigns: () => readonly Campaign[]
  readonly centresOf: (campaign: CampaignId) => readonly NetworkCentre[]
  readonly listPeople: () => Promise<readonly Person[]>
  readonly strandsOfAll: () => Promise<ReadonlyMap<PersonId, readonly StrandsInCentre[]>>
  readonly notifiedIn: NotifiedIn
  readonly notify: Notify
  /** The centres that have done what a milestone asks for: nobody reminds them by itself. */
  readonly doneBy: DoneBy
  readonly onFailure: (error: unknown) => void
}

export type DoneBy = (milestone: Milestone) => Promise<ReadonlySet<CentreId>>

/** A label that somebody is about to receive. */
interface DueReminder extends Recipient {
  readonly label: MilestoneLabel
}

/** The people that a reminder by hand would reach. */
export interface Reach {
  readonly due: readonly DueReminder[]
  /** People of the audience who received all labels. */
  readonly hadAll: readonly Recipient[]
  /** Centres where all planners stand for a strand that none has chosen. */
  readonly unsaid: readonly Unsaid[]
}

/** Runs in the transaction of the sent reminders. */
type Within = (
  trx: Transaction<Tables>,
  sent: { readonly people: number; readonly message: ReminderMessage | null },
) => Promise<void>

/** What a coordinator sends by hand. */
interface ByHand {
  readonly by: PersonId
  /** Empty without own words. */
  readonly words: string
}

export interface MilestoneReminders {
  /** Sends due reminders now. */
  look(): Promise<void>
  /** @param centres null for all */
  reachOf(milestone: Milestone, centres: readonly CentreId[] | null): Promise<Reach>
  /** The milestones of a campaign that are for a person. */
  areFor(person: Person, campaign: CampaignId, all: readonly Milestone[]): Promise<ReadonlySet<MilestoneId>>
  /** @returns the people who were reminded */
  remindNow(
    milestone: Milestone,
    asked: { readonly by: PersonId; readonly centres: readonly CentreId[] | null; readonly words: string },
    within: Within,
  ): Promise<readonly PersonId[]>
  close(): void
}

const LOOK_EVERY_MS = 5 * 60_000
/** Before eight, when daily mails go: they include the reminders of this day. */
const FIRST_TIME = '07:00'
const LAST_TIME = '20:00'

export function startMilestoneReminders(deps: RemindersDeps): MilestoneReminders {
  const job = startLeasedJob({
    ...deps,
    job: 'milestone-reminders',
    firstAfterMs: LOOK_EVERY_MS,
    everyMs: LOOK_EVERY_MS,
    run: (leased) => sendDue(leased, deps),
  })
  const reachOf: MilestoneReminders['reachOf'] = (milestone, centres) => findReach(deps, milestone, centres)
  return {
    look: () => job.look(),
    reachOf,
    async remindNow(milestone, { by, centres, words }, within) {
      const { due } = await reachOf(milestone, centres)
      return send(deps.db, deps, milestone, { due, byHand: { by, words } }, within)
    },
    areFor: (person, campaign, all) => findOwn(deps, person, campaign, all),
    close: () => job.close(),
  }
}

async function sendDue(leased: Database, deps: RemindersDeps): Promise<void> {
  const { time } = brusselsClock(deps.now())
  if (time < FIRST_TIME || time >= LAST_TIME) return
  const open = deps.campaigns().filter(({ closed }) => !closed)
  let staff: ((campaign: CampaignId) => Staff) | null = null
  for (const { id } of open) {
    const notifiedOf = await deps.notifiedIn(id)
    for (const milestone of await deps.milestones.list(id)) {
      const label = automaticLabel(milestone, deps.now())
      if (label === null) continue
      staff ??= await readStaff(deps)
      const { audiences } = milestone
      const all = reachedBy({ audiences, notified: notifiedOf(milestone.id) }, staff(id)).recipients
      const received = await deps.received.receivedOf(milestone.id)
      const done = await deps.doneBy(milestone)
      const waiting = all.filter(({ centres }) => centres.length === 0 || centres.some((centre) => !done.has(centre)))
      const due = waiting.filter(({ person }) => !hasReceived(milestone, label, ofPerson(received, person)))
      await send(leased, deps, milestone, { due: due.map((recipient) => ({ ...recipient, label })), byHand: null })
    }
  }
}

/** The label that is sent automatically now. A milestone that was just written may still be corrected. */
function automaticLabel(milestone: Milestone, now: Date): MilestoneLabel | null {
  if (!milestone.reminds || milestone.needsReview) return null
  const label = labelOf(milestone, now)
  const since = label === 'new' ? milestone.createdAt : label === 'updated' ? milestone.updatedAt : null
  return since !== null && now.getTime() - Date.parse(since) < SETTLES_WITHIN_MS ? null : label
}

/** A reminder makes weaker ones superfluous: after “tomorrow” nobody is reminded of “this week”. */
const STRENGTH: Partial<Readonly<Record<MilestoneLabel, number>>> = {
  reminder: 1,
  'urgent-reminder': 2,
  'final-reminder': 3,
  'this-week': 1,
  tomorrow: 2,
}

function hasReceived(milestone: Milestone, label: MilestoneLabel, received: readonly Received[]): boolean {
  const strength = STRENGTH[label]
  return received.some(
    (one) =>
      one.occasion === occasionOf(one.label, milestone) &&
      (one.label === label || (strength !== undefined && (STRENGTH[one.label] ?? 0) > strength)),
  )
}

const ofPerson = (all: readonly Received[], person: PersonId): readonly Received[] =>
  all.filter((one) => one.person === person)

async function findReach(
  deps: RemindersDeps,
  milestone: Milestone,
  centres: readonly CentreId[] | null,
): Promise<Reach> {
  const { campaign, id, audiences } = milestone
  const staff = await readStaff(deps)
  const notified = (await deps.notifiedIn(campaign))(id)
  const { recipients: all, unsaid } = reachedBy({ audiences, notified }, staff(campaign))
  const asked =
    centres === null ? all : all.filter((recipient) => recipient.centres.some((centre) => centres.includes(centre)))
  const receivedOf = Map.groupBy(await deps.received.receivedOf(milestone.id), ({ person }) => person)
  const due = asked.flatMap((recipient): readonly DueReminder[] => {
    const sent = (receivedOf.get(recipient.person) ?? []).filter(
      ({ label, occasion }) => occasion === occasionOf(label, milestone),
    )
    const received = new Set(sent.map((one) => one.label))
    const label = milestone.needsReview ? null : labelByHand(milestone, deps.now(), received)
    return label === null ? [] : [{ ...recipient, label }]
  })
  const isDue = new Set(due.map(({ person }) => person))
  return {
    due,
    hadAll: asked.filter(({ person }) => !isDue.has(person)),
    unsaid: unsaid
      .map(({ strand, centres: all }) => ({
        strand,
        centres: centres === null ? all : all.filter((one) => centres.includes(one)),
      }))
      .filter((one) => one.centres.length > 0),
  }
}

/** Everybody, with their chosen strands: read once for all campaigns. */
async function readStaff(
  deps: Pick<RemindersDeps, 'listPeople' | 'strandsOfAll' | 'centresOf'>,
): Promise<(campaign: CampaignId) => Staff> {
  const [people, strands] = await Promise.all([deps.listPeople(), deps.strandsOfAll()])
  return (campaign) => ({
    centres: deps.centresOf(campaign),
    people,
    strandsOf: (person) => strands.get(person) ?? [],
  })
}

/** That is for people of one's own centres to decide. */
async function findOwn(
  deps: RemindersDeps,
  person: Person,
  campaign: CampaignId,
  all: readonly Milestone[],
): Promise<ReadonlySet<MilestoneId>> {
  if (person.role === 'coordinator') return new Set()
  const isOwn = (id: string): boolean => person.memberships.some(({ centre }) => centre === id)
  const staff = (await readStaff(deps))(campaign)
  const near: Staff = {
    ...staff,
    centres: staff.centres.filter(({ id }) => isOwn(id)),
    people: staff.people.filter(
      ({ id, memberships }) => id === person.id || memberships.some(({ centre }) => isOwn(centre)),
    ),
  }
  const notifiedOf = await deps.notifiedIn(campaign)
  const isFor = ({ id, audiences }: Milestone): boolean =>
    reachedBy({ audiences, notified: notifiedOf(id) }, near).recipients.some((one) => one.person === person.id)
  return new Set(all.filter(isFor).map(({ id }) => id))
}

/** @returns those who had not received their label meanwhile */
async function send(
  db: Database,
  { bus, now, notify }: RemindersDeps,
  milestone: Milestone,
  { due, byHand }: { readonly due: readonly DueReminder[]; readonly byHand: ByHand | null },
  within?: Within,
): Promise<readonly PersonId[]> {
  if (due.length === 0) return []
  const people = await db.transaction().execute(async (trx) => {
    const reminded: PersonId[] = []
    const isWorded = byHand !== null && byHand.words !== ''
    const message = isWorded ? await insertMessage(trx, milestone.id, { ...byHand, at: now() }) : null
    for (const { person, label } of due) {
      const occasion = occasionOf(label, milestone)
      const by = byHand?.by ?? null
      const reminder = notificationOfReminder(milestone.id, { label, occasion, message, by, at: now() })
      reminded.push(...(await notify(trx, [person], reminder)))
    }
    if (message !== null && reminded.length === 0) await deleteMessage(trx, message)
    await within?.(trx, { people: reminded.length, message })
    return reminded
  })
  bus.publish({ kind: 'bell-changed', people })
  bus.publish({ kind: 'milestones-changed', campaign: milestone.campaign })
  return people
}

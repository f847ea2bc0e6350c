/** Opens the way that mails go, and gives mail what it tells of: what is new in threads, and where they stand. */
import type { Logger } from 'pino'
import { yearOf } from '../shared/campaign.ts'
import type { Place } from '../shared/comments/thread.ts'
import { parseDocumentName, type CampaignId, type CentreId, type DocumentName } from '../shared/ids.ts'
import type { PlanContent } from '../shared/plans/planView.ts'
import type { People } from './accounts/people.ts'
import type { Campaigns } from './campaigns/campaigns.ts'
import { newsFor } from './comments/news.ts'
import { createNotifications } from './comments/notifications.ts'
import type { Threads } from './comments/threads.ts'
import { createFileCarrier } from './mail/fileCarrier.ts'
import { createMail, type Mail } from './mail/mail.ts'
import { createSmtpCarrier } from './mail/smtpCarrier.ts'
import type { PlanKey } from './plans/plans.ts'
import type { Database } from './store/database.ts'
import type { Connections } from './synergies/connections.ts'

export interface MailSetup {
  readonly smtpUrl: string | null
  /** `Name <address>` */
  readonly from: string
  /** For mails that are kept as files. */
  readonly folder: string
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly now?: () => Date
}

interface Features {
  readonly db: Database
  readonly logger: Logger
  readonly people: People
  readonly campaigns: Campaigns
  readonly connections: Connections
  readonly threads: Threads
  readonly readPlan: (key: PlanKey) => Promise<PlanContent | null>
}

export function openMail({ smtpUrl, from, folder, home, now }: MailSetup, features: Features): Mail {
  const { db, logger, people, threads } = features
  const notifications = createNotifications(db)
  const namesOf: People['namesOf'] = (ids) => people.namesOf(ids)
  const describe = (document: DocumentName, place: Place) => describePlace(document, place, features)
  return createMail({
    db,
    logger,
    carrier: smtpUrl === null ? createFileCarrier(folder) : createSmtpCarrier(smtpUrl),
    from,
    home,
    now: now ?? (() => new Date()),
    findPerson: (id) => people.find(id),
    namesOf,
    newsFor: (person) => newsFor(person, { notifications, threads, namesOf, describe }),
    unreadOf: (person) => notifications.unread(person),
    peopleWithNews: (since) => notifications.peopleWithUnread(since),
  })
}

/** `Plan of Denmark, SID 2027`, and which of its activities. */
async function describePlace(document: DocumentName, place: Place, features: Features): Promise<string> {
  const { campaigns, connections, readPlan } = features
  const nameOf = (campaign: CampaignId, centre: CentreId): string =>
    campaigns.findCentre(campaign, centre)?.countryName ?? centre.toUpperCase()
  const ref = parseDocumentName(document)
  if (ref === null) return document
  if (ref.kind === 'connection') {
    const connection = connections.find(ref.connection)
    if (connection === null) return 'Connection'
    const [a, b] = connection.sides.map(({ centre }) => nameOf(connection.campaign, centre))
    return `Connection between ${a} and ${b}, SID ${yearOf(connection.campaign)}`
  }
  const year = `SID ${yearOf(ref.campaign)}`
  if (ref.kind === 'assets') {
    return ref.owner === 'network'
      ? `Official Ally assets, ${year}`
      : `Ally assets of ${nameOf(ref.campaign, ref.owner)}, ${year}`
  }
  const whole = `${ref.kind === 'plan' ? 'Plan' : 'Profile page'} of ${nameOf(ref.campaign, ref.centre)}, ${year}`
  if (ref.kind === 'profile' || place.at !== 'entry') return whole
  const plan = await readPlan({ campaign: ref.campaign, centre: ref.centre })
  const title = plan?.activities.find(({ id }) => id === place.entry)?.title ?? ''
  return title.trim() === '' ? whole : `“${title.trim()}” in the plan of ${nameOf(ref.campaign, ref.centre)}, ${year}`
}

/** Opens the transport of mails, and gives mail what it reports: unread threads, and the places they are at. */
import type { Logger } from 'pino'
import type { Place } from '../../shared/comments/thread.ts'
import { unreadCampaignsFor, type UnreadCampaign } from '../campaigns/campaignNews.ts'
import { unreadConnectionsFor } from '../connections/connectionNews.ts'
import { documentName, parseDocumentName } from '../../shared/documents/kinds.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { DEFAULT_LANGUAGE } from '../../shared/messages/languages.ts'
import type { Translator } from '../../shared/messages/translator.ts'
import { unreadThreadsFor } from '../comments/unreadThreads.ts'
import type { Translators } from '../language/translators.ts'
import { createFileTransport } from '../mail/fileTransport.ts'
import { MAIL_MESSAGES } from '../mail/mailMessages.ts'
import { createMail, type Mail, type MailDeps } from '../mail/mail.ts'
import { createSmtpTransport } from '../mail/smtpTransport.ts'
import type { UnreadThread } from '../mail/unreadThreads.ts'
import { unreadWatchesFor, type UnreadWatch } from '../watches/watchNews.ts'
import { unreadMilestonesFor, type UnreadMilestone } from '../milestones/milestoneNews.ts'
import { systemClock } from '../pacing/clock.ts'
import type { Database } from '../store/database.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { serverKindOf, type ServerKinds } from './documentKinds.ts'
import { mailedLinks } from './services/linkService.ts'
import { mailedPublications } from './services/publicationService.ts'
import type { Records } from './records.ts'

export interface MailSetup {
  readonly smtpUrl: string | null
  /** `Name <address>` */
  readonly from: string
  /** The helpdesk's mailbox, which replies go to. */
  readonly helpdesk?: string | null
  /** For mails that are stored as files. */
  readonly folder: string
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly now?: () => Date
}

interface OpenMailDeps {
  readonly db: Database
  readonly work: LeasedWork
  readonly logger: Logger
  readonly records: Pick<
    Records,
    | 'notifications'
    | 'people'
    | 'threads'
    | 'connections'
    | 'milestones'
    | 'receivedReminders'
    | 'campaigns'
    | 'watches'
  >
  readonly kinds: ServerKinds
  readonly translators: Translators
  readonly wordsAbout: MailDeps['wordsAbout']
}

export function openMail({ smtpUrl, from, helpdesk, folder, home, now }: MailSetup, deps: OpenMailDeps): Mail {
  const { people, threads, notifications, connections, milestones, receivedReminders, campaigns, watches } =
    deps.records
  const time = now ?? (() => new Date())
  const namesOf = (ids: readonly PersonId[]) => people.namesOf(ids)
  const describeIn = (translator: Translator) => async (document: DocumentName, place: Place) => {
    const ref = parseDocumentName(document)
    return ref === null ? document : serverKindOf(deps.kinds, ref).describe(ref, place, translator)
  }
  return createMail({
    db: deps.db,
    work: deps.work,
    clock: systemClock,
    logger: deps.logger,
    transport: smtpUrl === null ? createFileTransport(folder) : createSmtpTransport(smtpUrl),
    from,
    helpdesk: helpdesk ?? null,
    home,
    now: time,
    findPerson: (id) => people.find(id),
    namesOf,
    async newsFor(person, translator) {
      const describe = describeIn(translator)
      const [ofThreads, ofConnections, ofMilestones, ofWatches, ofPages, ofLinks, opened] = await Promise.all([
        unreadThreadsFor(person, { notifications, threads, namesOf, describe }),
        unreadConnectionsFor(person, { connections, notifications, namesOf }),
        unreadMilestonesFor(person, translator, { milestones, received: receivedReminders, now: time }),
        unreadWatchesFor(person, { watches, notifications }),
        mailedPublications(person, { records: deps.records, kinds: deps.kinds, translator }),
        mailedLinks(person, { records: deps.records, kinds: deps.kinds, translator }),
        unreadCampaignsFor(person, { notifications, findCampaign: (id) => campaigns.find(id) }),
      ])
      const described = ofConnections.map(async ({ connection, ...unread }) => ({
        ...unread,
        question: null,
        where: await describe(documentName({ kind: 'connection', connection }), { at: 'document' }),
      }))
      const changed = ofWatches.map((one) => watchNews(one, translator))
      return [
        ...opened.map(campaignNews),
        ...ofMilestones.map(milestoneNews),
        ...(await Promise.all(described)),
        ...ofPages,
        ...ofLinks,
        ...ofThreads,
        ...changed,
      ]
    },
    translatorFor: async (person) => deps.translators[(await people.languageOf(person)) ?? DEFAULT_LANGUAGE],
    wordsAbout: deps.wordsAbout,
    unreadOf: (person) => notifications.unread(person),
  })
}

/** A campaign that was opened, as an entry of a mail. */
const campaignNews = ({ path, name, notification, at }: UnreadCampaign): UnreadThread => ({
  path,
  where: name,
  question: null,
  items: [{ notification, kind: 'campaign', at, isQuestion: false, by: '', text: null }],
})

/** A milestone as an entry of a mail: its facts are said once, however many reminders go with it. */
const milestoneNews = ({ path, where, when, facts, words, notifications }: UnreadMilestone): UnreadThread => ({
  path,
  where,
  question: null,
  items: notifications.map(({ id, at }) => ({
    notification: id,
    kind: 'milestone',
    at,
    isQuestion: false,
    by: when,
    text: words.length + facts.length === 0 ? null : [...words, facts.join('\n')].join('\n\n').trim(),
  })),
})

/** What somebody watches, as an entry of a mail: how much has changed, however often it was sent. */
const watchNews = ({ path, name, changes, notifications }: UnreadWatch, { text }: Translator): UnreadThread => ({
  path,
  where: name,
  question: null,
  items: notifications.map(({ id, at }) => ({
    notification: id,
    kind: 'watch',
    at,
    isQuestion: false,
    by: text(MAIL_MESSAGES['watch-changes'], { count: changes }),
    text: null,
  })),
})

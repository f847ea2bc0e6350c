/** The Weekly Update: composed from what happened, released by a second coordinator, sent once. */
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import type { UpdateBellItem } from '../../shared/updates/bell.ts'
import { can } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { Feature, Happened } from '../feature.ts'
import type { News } from '../notifications/news.ts'
import { createCandidates } from './candidates.ts'
import { isReadable } from './issues.ts'
import { createLetters } from './letters.ts'
import { isForReader, type ForMeDeps } from './reading/forMe.ts'
import { createPublicLetters } from './reading/publicLetters.ts'
import { readingRoutes, type ReadingDeps } from './reading/readingRoutes.ts'
import { sentLetters, type SentLettersDeps } from './reading/sentLetters.ts'
import { notesOf, releaseOf, releaseRoutes, type ReleaseRoutesDeps } from './releaseRoutes.ts'
import { choiceRoutes, type ChoiceRoutesDeps } from './sending/choiceRoutes.ts'
import { createLetterMails, type LetterMailsDeps } from './sending/letterMails.ts'
import { countsOf } from './sending/sendingFigures.ts'
import { sendingRoutes } from './sending/sendingRoutes.ts'
import { startSendingAtHours } from './sending/startSending.ts'
import { readUpdateAbout } from './sending/updateMailAbout.ts'
import { bellOfUpdates, mailedUpdates } from './updateNews.ts'
import { updateRoutes } from './updateRoutes.ts'

interface Sources {
  readonly milestonesOf: (campaign: CampaignId) => Promise<readonly Milestone[]>
  readonly happened: readonly Happened[]
  readonly brokenIn: (document: DocumentName) => Promise<readonly string[]>
  readonly notifiedIn: ForMeDeps['notifiedIn']
  readonly writeDocument: ReadingDeps['writeDocument']
  readonly writeFeed: SentLettersDeps['writeFeed']
  /** A rich text whose headings are below those of items. */
  readonly richTextHtml: LetterMailsDeps['richTextHtml']
  /** The outbox's side: addresses that refused mails, and the link in each mail. */
  readonly mail: Pick<ChoiceRoutesDeps, 'paused' | 'resume' | 'personOfLink'>
}

export function openUpdates(core: Core, sources: Sources) {
  const { milestonesOf, happened, brokenIn, notifiedIn, writeDocument, writeFeed, richTextHtml, mail } = sources
  const { db, issues, live, now } = core
  const letters = createLetters({ ...core, milestonesOf })
  const candidates = createCandidates({ issues, letters, happened, now })
  const publicLetters = createPublicLetters({ ...core, letters, notesOf: (issue) => notesOf({ db }, issue) })
  const deps: ReleaseRoutesDeps = { ...core, letters, candidates, policy: core.setup.updateRelease ?? 'two' }
  const mails = createLetterMails({
    ...core,
    ...mail,
    letters,
    richTextHtml,
    mailbox: core.setup.mail.helpdesk ?? null,
  })
  const hours = startSendingAtHours({
    ...core,
    ...mail,
    work: core.work('reminders'),
    onFailure: core.warn('a letter could not be sent at its hour'),
  })
  return {
    letters,
    candidates,
    news: {
      bell: (person) => bellOfUpdates(person, { ...core, letters }),
      mail: (person, localiser) => mailedUpdates(person, localiser, { ...core, letters }),
    } satisfies News<UpdateBellItem>,
    publicLetters,
    ...sentLetters({ ...core, letters, writeFeed }),
    isAbout: (about: string) => readUpdateAbout(about) !== null,
    wordsAbout: mails.wordsAbout,
    /** Begins to send letters whose hour has come. */
    sendDue: () => hours.look(),
    ...({
      routes: [
        // Before the routes of one issue, whose name could be any word.
        ...sendingRoutes({ ...core, ...mail, preview: mails.preview }),
        ...choiceRoutes({ ...core, ...mail }),
        ...readingRoutes({ ...core, letters, candidates, writeDocument, notesOf: (issue) => notesOf({ db }, issue) }),
        ...updateRoutes({
          ...core,
          letters,
          candidates,
          brokenIn,
          mailboxes: mailboxesOf(core),
          notesOf: (issue) => notesOf({ db }, issue),
          isForReader: (person, campaign) => isForReader({ ...core, notifiedIn }, person, campaign),
          releaseOf: (issue, person) => releaseOf(deps, issue, person),
          countsOf: (issue) => countsOf(core, issue),
        }),
        ...releaseRoutes(deps),
      ],
      onMessage(message) {
        if (message.kind !== 'update-changed') return
        const { update } = message
        letters.forget(update)
        publicLetters.forget(update)
        const issue = issues.find(update)
        const isForAll = issue !== null && isReadable(issue)
        live.publish({ topic: 'update', update }, (person) =>
          isForAll ? can(person, 'update.read', {}) : can(person, 'update.edit', { closed: false }),
        )
      },
      close: () => hours.close(),
    } satisfies Feature),
  }
}

/** Mailboxes that several people read: the sender's and the helpdesk's. */
const mailboxesOf = ({ setup: { mail } }: Pick<Core, 'setup'>): readonly string[] =>
  [mail.helpdesk ?? '', /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from]
    .map((address) => address.toLowerCase())
    .filter((address) => address.includes('@'))

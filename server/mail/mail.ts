/** Mail: notifications outside the workspace, as often as each person chose. */
import addressparser from 'nodemailer/lib/addressparser'
import type { Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { PersonId } from '../../shared/ids.ts'
import { UNDO_SENT_WITHIN_MS } from '../../shared/comments/api.ts'
import type { MailFrequency } from '../../shared/mail/frequency.ts'
import type { Translator } from '../../shared/messages/translator.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { MailTransport, RenderedMail } from './mailTransport.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { buildMessage } from './message.ts'
import type { UnreadItem, UnreadThread } from './unreadThreads.ts'
import { createOutbox, type ClaimedMail, type Outbox } from './outbox.ts'
import { createMailSender } from './mailSender.ts'
import { mailRoutes } from './routes.ts'
import { dueAt } from './schedule.ts'
import { composeMailText, type Words } from './mailText.ts'

export interface MailDeps {
  readonly db: Database
  readonly logger: Logger
  readonly transport: MailTransport
  /** `Name <address>` */
  readonly from: string
  /** The helpdesk's mailbox, which replies go to; null: nobody reads replies. */
  readonly helpdesk: string | null
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly now: () => Date
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** Returns the unread threads that this person may see now. */
  readonly newsFor: (person: Person, translator: Translator) => Promise<readonly UnreadThread[]>
  /** Words in the language that the person chose. */
  readonly translatorFor: (person: PersonId) => Promise<Translator>
  /** All that is unread, whether it may be seen or not. */
  readonly unreadOf: (person: PersonId) => Promise<readonly string[]>
  /** Words of a mail that is not about what is unread; null if there is nothing to say any more. */
  readonly wordsAbout: (about: string, translator: Translator) => Promise<Words | null>
  /** Returns the people with something unread that happened since. */
  readonly peopleWithNews: (since: Date) => Promise<readonly PersonId[]>
}

export interface Mail {
  readonly routes: readonly Route[]
  /** Queues a mail for a person who was notified. */
  enqueue(person: PersonId): Promise<void>
  /** The same in a transaction, so that both are stored or neither. */
  enqueueWithin(trx: Transaction<Tables>, person: PersonId): Promise<void>
  /** Those who switched emails off. */
  peopleWithout(): Promise<ReadonlySet<PersonId>>
  /** Starts sending the mails that are due, including those queued before a crash. */
  start(): Promise<void>
  /** Sends what is due now. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** Between a notification and its row in the outbox a server may die; it does not stay dead for longer. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60_000

export function createMail(deps: MailDeps): Mail {
  const { db, logger, transport, home, now } = deps
  const choices = createMailPreferences(db)
  const outbox = createOutbox(db)
  const from = senderOf(deps.from)

  async function enqueue(person: PersonId): Promise<void> {
    const kind = await choices.of(person)
    if (kind !== 'off') await outbox.queue(person, kind, dueAt(kind, now()), now())
  }

  const make = (mail: ClaimedMail): Promise<RenderedMail | null> =>
    mail.about === null ? makeOfNews(mail) : makeAbout(mail, mail.about)

  async function makeAbout(mail: ClaimedMail, about: string): Promise<RenderedMail | null> {
    const person = mail.address === null ? await deps.findPerson(mail.person) : null
    const translator = await deps.translatorFor(mail.person)
    const words = await deps.wordsAbout(about, translator)
    const address = words?.to ?? mail.address ?? person?.email ?? ''
    if (words === null || address === '') return null
    await outbox.setSubject(mail, words.subject)
    const to = { name: person?.name ?? '', address }
    const message = await buildMessage({
      ...words,
      id: mail.id,
      from,
      to,
      replyTo: deps.helpdesk,
      date: now(),
      stopUrl: null,
    })
    return { from: from.address, to: address, message }
  }

  /** Rights, choice and what was read meanwhile are looked at now, not when it happened. */
  async function makeOfNews(mail: ClaimedMail): Promise<RenderedMail | null> {
    const person = await deps.findPerson(mail.person)
    if (person === null || (await choices.of(person.id)) === 'off') return null
    const translator = await deps.translatorFor(person.id)
    const { settled, hasRecent } = settledNews(await deps.newsFor(person, translator), now())
    if (hasRecent) await enqueue(person.id)
    const news = await takeNews(outbox, mail, settled)
    if (news.length === 0) return null
    const token = await choices.tokenOf(person.id)
    const links = { home, settings: `${home}/settings`, stop: `${home}/unsubscribe/${token}` }
    const words = await composeMailText(news, {
      kind: mail.kind,
      links,
      repliesAreRead: deps.helpdesk !== null,
      translator,
    })
    await outbox.setSubject(mail, words.subject)
    const message = await buildMessage({
      ...words,
      id: mail.id,
      from,
      to: { name: person.name, address: person.email },
      replyTo: deps.helpdesk,
      date: now(),
      stopUrl: `${home}/api/unsubscribe/${token}`,
    })
    return { from: from.address, to: person.email, message }
  }

  const postman = createMailSender({ outbox, transport, make, now, logger })
  return {
    routes: mailRoutes({
      outbox,
      choices,
      choose: async (person, choice) => choose({ choices, outbox, unreadOf: deps.unreadOf, now }, person, choice),
      transport,
      namesOf: deps.namesOf,
    }),
    enqueue,
    async enqueueWithin(trx, person) {
      const kind = await createMailPreferences(trx).of(person)
      if (kind !== 'off') await createOutbox(trx).queue(person, kind, dueAt(kind, now()), now())
    },
    peopleWithout: () => choices.switchedOff(),
    async start() {
      const since = new Date(now().getTime() - LOOK_BACK_MS)
      for (const person of await deps.peopleWithNews(since)) {
        if (await outbox.hasUntaken(await deps.unreadOf(person))) await enqueue(person)
      }
      postman.start()
    },
    deliver: () => postman.sendDue(),
    close: () => postman.close(),
  }
}

/** What its author can still take back waits for the next mail. */
function settledNews(all: readonly UnreadThread[], at: Date) {
  const isRecent = (item: UnreadItem): boolean => {
    const age = at.getTime() - item.at.getTime()
    return age >= 0 && age < UNDO_SENT_WITHIN_MS
  }
  const settled = all.map((thread) => ({ ...thread, items: thread.items.filter((item) => !isRecent(item)) }))
  return {
    settled: settled.filter(({ items }) => items.length > 0),
    hasRecent: all.some(({ items }) => items.some(isRecent)),
  }
}

/** Takes the notifications that go with no mail yet. @returns the threads with what this mail says of each */
async function takeNews(
  outbox: Outbox,
  mail: ClaimedMail,
  all: readonly UnreadThread[],
): Promise<readonly UnreadThread[]> {
  const taken = await outbox.take(
    mail.id,
    all.flatMap(({ items }) => items.map(({ notification }) => notification)),
  )
  return all
    .map((thread) => ({ ...thread, items: thread.items.filter(({ notification }) => taken.has(notification)) }))
    .filter(({ items }) => items.length > 0)
}

interface ChoiceDeps extends Pick<MailDeps, 'unreadOf' | 'now'> {
  readonly choices: ReturnType<typeof createMailPreferences>
  readonly outbox: Outbox
}

/** Stores a choice, and applies it to the mails that wait. */
async function choose(
  { choices, outbox, unreadOf, now }: ChoiceDeps,
  person: PersonId,
  choice: MailFrequency,
): Promise<void> {
  const before = await choices.of(person)
  if (choice === 'off') await outbox.empty(person)
  else if (before === 'off') await outbox.leaveOut(await unreadOf(person))
  await choices.set(person, choice)
  if (choice !== 'off' && choice !== before) await outbox.reschedule(person, choice, dueAt(choice, now()))
}

function senderOf(text: string) {
  const [sender] = addressparser(text, { flatten: true })
  if (sender === undefined) throw new Error('a sender without an address')
  return sender
}

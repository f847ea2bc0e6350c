/** Makes a mail at the moment it goes: rights, settings and read state are those of now, not those of the event. */
import addressparser from 'nodemailer/lib/addressparser'
import { UNDO_SENT_WITHIN_MS } from '../../shared/comments/api.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Database } from '../store/database.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { composeMailText, type Words } from './mailText.ts'
import type { RenderedMail } from './mailTransport.ts'
import { buildMessage } from './message.ts'
import type { ClaimedMail } from './claimedMails.ts'
import { createOutbox, enqueueMail, type Outbox } from './outbox.ts'
import type { UnreadItem, MailEntry } from '../notifications/mailEntry.ts'

export interface MakeMailDeps {
  /** `Name <address>` */
  readonly from: string
  /** The helpdesk's mailbox for replies; null: nobody reads replies. */
  readonly helpdesk: string | null
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  readonly now: () => Date
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** Returns the unread threads that this person may see now. */
  readonly newsFor: (person: Person, localiser: Localiser) => Promise<readonly MailEntry[]>
  /** Words in the language that the person chose. */
  readonly localiserFor: (person: PersonId) => Promise<Localiser>
  /** Words of a mail other than unread news; null if its reason is gone. */
  readonly wordsAbout: (about: string, localiser: Localiser, recipient: Recipient) => Promise<Words | null>
}

/** Who receives a mail other than unread news. */
interface Recipient {
  /** Stores secrets of this mail, such as a link. */
  readonly leased: Database
  /** Null for an address that need not be a person's. */
  readonly person: Person | null
  /** The secret of the person's links that stop mails. */
  readonly tokenOf: (person: PersonId) => Promise<string>
}

/** @returns null if nothing is left to say */
export type MakeMail = (mail: ClaimedMail) => Promise<RenderedMail | null>

/** @param leased the database in which everything for a mail is stored */
export function createMakeMail(leased: Database, deps: MakeMailDeps): MakeMail {
  const { home, now } = deps
  const choices = createMailPreferences(leased)
  const outbox = createOutbox(leased)
  const from = senderOf(deps.from)

  async function makeAbout(mail: ClaimedMail, about: string): Promise<RenderedMail | null> {
    const person = mail.address === null ? await deps.findPerson(mail.person) : null
    const localiser = await deps.localiserFor(mail.person)
    const words = await deps.wordsAbout(about, localiser, { leased, person, tokenOf: choices.tokenOf })
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
      stopUrl: words.list?.stopUrl ?? null,
      listId: words.list?.id ?? null,
    })
    return { from: from.address, to: address, message }
  }

  async function makeOfNews(mail: ClaimedMail): Promise<RenderedMail | null> {
    const person = await deps.findPerson(mail.person)
    if (person === null || (await choices.of(person.id)) === 'off') return null
    const localiser = await deps.localiserFor(person.id)
    const { settled, hasRecent } = settledNews(await deps.newsFor(person, localiser), now())
    if (hasRecent) await enqueueMail(leased, person.id, now())
    const news = await takeNews(outbox, mail, settled)
    if (news.length === 0) return null
    const token = await choices.tokenOf(person.id)
    const links = { home, settings: `${home}/settings`, stop: `${home}/unsubscribe/${token}` }
    const words = await composeMailText(news, {
      kind: mail.kind,
      links,
      repliesAreRead: deps.helpdesk !== null,
      localiser,
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
      listId: null,
    })
    return { from: from.address, to: person.email, message }
  }

  return (mail) => (mail.about === null ? makeOfNews(mail) : makeAbout(mail, mail.about))
}

/** A comment that its author can still take back waits for the next mail. */
function settledNews(all: readonly MailEntry[], at: Date) {
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

/** Takes the notifications that are in no mail yet. @returns the threads with their entries in this mail */
async function takeNews(outbox: Outbox, mail: ClaimedMail, all: readonly MailEntry[]): Promise<readonly MailEntry[]> {
  const taken = await outbox.take(
    mail.id,
    all.flatMap(({ items }) => items.map(({ notification }) => notification)),
  )
  return all
    .map((thread) => ({ ...thread, items: thread.items.filter(({ notification }) => taken.has(notification)) }))
    .filter(({ items }) => items.length > 0)
}

function senderOf(text: string) {
  const [sender] = addressparser(text, { flatten: true })
  if (sender === undefined) throw new Error('a sender without an address')
  return sender
}

/**
 * Mails about accounts: links to sign in, invitations, and join requests. A row of the outbox holds the subject of a
 * mail; its words are made when it is sent. A link is made then too, so that no table, log or page ever holds one.
 */
import type { Transaction } from 'kysely'
import { html } from 'hono/html'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { randomId, type PersonId } from '../../shared/ids.ts'
import { MailId } from '../../shared/mail/outgoing.ts'
import type { Localiser } from '../../shared/messages/localiser.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import { aboutColumn, type AccountMailAbout } from './accountMailAbout.ts'
import { ACCOUNT_MAIL_MESSAGES, ACCOUNT_MAIL_PARTS } from './accountMailMessages.ts'
import { INVITATION_HOURS, LINK_MINUTES, type SignInLinks } from './signInLinks/signInLinks.ts'

/** The facts of a join request in a mail. */
export interface JoinMailFacts {
  readonly name: string
  readonly centre: string | null
  /** Words of a refusal, a question or an answer. */
  readonly words: string
  /** For deciders: whether the request still waits, so that no mail asks in vain. */
  readonly isOpen: boolean
}

export interface AccountMailWords {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Queues a mail to a person in the transaction of its event. */
export type QueueAccountMail = (
  trx: Transaction<Tables>,
  person: PersonId,
  about: AccountMailAbout,
  at: Date,
) => Promise<void>

export const queueAccountMail: QueueAccountMail = async (trx, person, about, at) =>
  insertMail(trx, person, null, about, at)

/** Queues a mail to an address that need not be anybody's. */
export const queueMailToAddress = (db: Database, address: string, about: AccountMailAbout, at: Date): Promise<void> =>
  insertMail(db, '' as PersonId, address, about, at)

/**
 * Somebody may be waiting for the mail, and the sending node's clock may lag by this much: the mail is due there at
 * once too.
 */
const CLOCKS_APART_MS = 2 * 60_000

async function insertMail(
  db: Database,
  person: PersonId,
  address: string | null,
  about: AccountMailAbout,
  at: Date,
): Promise<void> {
  await db
    .insertInto('mail')
    .values({
      id: MailId.parse(randomId()),
      person,
      address,
      about: aboutColumn.write(about),
      kind: 'at-once',
      state: 'queued',
      attempts: 0,
      created_at: at.toISOString(),
      due_at: new Date(at.getTime() - CLOCKS_APART_MS).toISOString(),
    })
    .execute()
}

interface ComposeDeps {
  readonly links: Pick<SignInLinks, 'renew'>
  readonly factsOf: (request: JoinRequestId, localiser: Localiser) => Promise<JoinMailFacts | null>
  /** The address of the workspace, without a slash at the end. */
  readonly home: string
  /** Whether replies go to the helpdesk's mailbox. */
  readonly repliesAreRead: boolean
}

/** @returns null if nothing is left to say */
export async function composeAccountMail(
  deps: ComposeDeps,
  about: AccountMailAbout,
  localiser: Localiser,
): Promise<AccountMailWords | null> {
  const { repliesAreRead } = deps
  switch (about.kind) {
    case 'sign-in-link':
    case 'invitation': {
      const link = await deps.links.renew(about.link)
      if (link === null) return null
      const values = { code: link.code ?? '', minutes: LINK_MINUTES, hours: INVITATION_HOURS, name: '', centre: '' }
      const note = localiser.text(ACCOUNT_MAIL_PARTS.code, values)
      const code = link.code === null ? null : { note, digits: inThrees(link.code) }
      return wordsOf(localiser, {
        kind: about.kind,
        values,
        link: `${deps.home}/auth/link/${link.token}`,
        code,
        repliesAreRead,
      })
    }
    default: {
      const facts = await deps.factsOf(about.request, localiser)
      if (facts === null || (ABOUT_OPEN.has(about.kind) && !facts.isOpen)) return null
      const values = { name: facts.name, centre: facts.centre ?? '', code: '', minutes: 0, hours: 0 }
      const address = FOR_DECIDERS.has(about.kind) ? `/requests?request=${about.request}` : '/'
      const { words } = facts
      return wordsOf(localiser, { kind: about.kind, values, link: `${deps.home}${address}`, words, repliesAreRead })
    }
  }
}

/** Mails that ask deciders: dropped once the request is decided. */
const ABOUT_OPEN: ReadonlySet<string> = new Set(['join-asked', 'join-answered', 'join-reminder', 'join-escalated'])
const FOR_DECIDERS = ABOUT_OPEN

interface AccountMailParts {
  readonly kind: AccountMailAbout['kind']
  readonly values: Readonly<Record<string, string | number>>
  readonly link: string
  /** To type in place of the link. */
  readonly code?: { readonly note: string; readonly digits: string } | null
  /** The words that somebody wrote. */
  readonly words?: string
  readonly repliesAreRead: boolean
}

function wordsOf(
  { text, language }: Localiser,
  { kind, values, link, code = null, words = '', repliesAreRead }: AccountMailParts,
): AccountMailWords {
  const { subject, body, button } = ACCOUNT_MAIL_MESSAGES[kind]
  const lines = [...(code === null ? [] : [code.note, code.digits]), ...(words === '' ? [] : [words])]
  const [said, action] = [text(body, values), text(button)]
  const why = `${text(ACCOUNT_MAIL_PARTS.about)} ${text(ACCOUNT_MAIL_PARTS[repliesAreRead ? 'to-helpdesk' : 'not-read'])}`
  return {
    subject: text(subject, values),
    text: [said, ...lines, `${action}:\n${link}`, `-- \n${why}`].join('\n\n'),
    html: String(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="color-scheme" content="light dark" />
          </head>
          <body style="font-family: system-ui, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em;">
            <p>${said}</p>
            ${
              code === null
                ? html``
                : html`<p>${code.note}</p>
                    <p style="font-size: 20px;">${code.digits}</p>`
            }
            ${words === '' ? html`` : html`<blockquote style="white-space: pre-line;">${words}</blockquote>`}
            <p><a href="${link}">${action}</a></p>
            <hr style="margin: 32px 0 12px; border: 0; border-top: 1px solid #8a94a6;" />
            <p style="font-size: 14px;">${why}</p>
          </body>
        </html> `,
    ),
  }
}

/** Three digits at a time are read and typed without a mistake. */
const inThrees = (code: string): string => code.replaceAll(/\d{3}(?=\d)/g, '$& ')

/** Mail over HTTP: one's own choice, the link that stops mails of notifications, and for coordinators the outbox. */
import type { PersonId } from '../../shared/ids.ts'
import { SetMailFrequency, type MailFrequency, type MailSettings } from '../../shared/mail/frequency.ts'
import type { OutgoingMail, OutgoingMailDetail, OutgoingMails } from '../../shared/mail/outgoing.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { openRoute, route, type Route } from '../http/route.ts'
import type { MailTransport } from './mailTransport.ts'
import type { MailPreferences } from './mailPreferences.ts'
import type { MailRow, Outbox } from './outbox.ts'

interface MailRoutesDeps extends Pick<Core, 'namesOf'> {
  readonly outbox: Pick<Outbox, 'list' | 'find'>
  readonly choices: Pick<MailPreferences, 'of' | 'personOf' | 'tokenOf'>
  readonly choose: (person: PersonId, choice: MailFrequency) => Promise<void>
  readonly transport: Pick<MailTransport, 'delivery' | 'read'>
}

export function mailRoutes(deps: MailRoutesDeps): readonly Route[] {
  return [...choiceRoutes(deps), ...outgoingRoutes(deps), ...unsubscribeRoutes(deps)]
}

const nothing = async () => ({ subject: {}, found: null })

function choiceRoutes({ choices, choose, transport }: MailRoutesDeps): readonly Route[] {
  async function settingsOf({ id, email }: Person): Promise<MailSettings> {
    return { choice: await choices.of(id), address: email, delivery: transport.delivery }
  }

  return [
    route({
      method: 'GET',
      path: '/api/mail-choice',
      bounds: 'small',
      requires: 'mail.choose',
      find: nothing,
      handle: async ({ person }) => ({ status: 200, json: await settingsOf(person) }),
    }),
    route({
      method: 'PUT',
      path: '/api/mail-choice',
      bounds: 'small',
      requires: 'mail.choose',
      body: SetMailFrequency,
      find: nothing,
      async handle({ person, body: { choice } }) {
        await choose(person.id, choice)
        return { status: 200, json: await settingsOf(person) }
      },
    }),
  ]
}

function outgoingRoutes({ outbox, choices, transport, namesOf }: MailRoutesDeps): readonly Route[] {
  async function show(rows: readonly MailRow[]): Promise<OutgoingMail[]> {
    const names = await namesOf([...new Set(rows.map(({ person }) => person))])
    return rows.map((row) => ({
      id: row.id,
      state: row.state,
      kind: row.kind,
      to: names.get(row.person) ?? '',
      subject: row.subject,
      createdAt: row.created_at,
      dueAt: row.due_at,
      doneAt: row.done_at,
      attempts: row.attempts,
      trouble: row.person === '' ? withoutAddresses(row.trouble) : row.trouble,
    }))
  }

  return [
    route({
      method: 'GET',
      path: '/api/mails',
      bounds: 'list',
      requires: 'mail.read',
      find: nothing,
      async handle() {
        const json: OutgoingMails = { mails: await show(await outbox.list()), delivery: transport.delivery }
        return { status: 200, json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/mails/:mail',
      bounds: 'text',
      requires: 'mail.read',
      // People who may not read mails do not learn which exist.
      find: async ({ mail = '' }) => ({ subject: {}, found: await outbox.find(mail) }),
      async handle({ found }) {
        if (found === null) return refuse('no-such-mail')
        const [shown] = await show([found])
        if (shown === undefined) return refuse('no-such-mail')
        // A mail about an account may hold a link that signs in.
        const isReadable = found.state === 'kept' && found.about === null
        const text = isReadable ? await transport.read(found.id) : null
        const token = await choices.tokenOf(found.person)
        // Only the recipient may use the link that stops these mails.
        const json: OutgoingMailDetail = { ...shown, text: text?.replaceAll(token, '…') ?? null }
        return { status: 200, json }
      },
    }),
  ]
}

/** Mail servers repeat a stranger's address, which nobody here should read. */
const withoutAddresses = (trouble: string | null): string | null =>
  trouble?.replaceAll(/[^\s<>"'():;,]+@[^\s<>"'():;,]+/g, '…') ?? null

function unsubscribeRoutes({ choices, choose }: MailRoutesDeps): readonly Route[] {
  return [
    // Mail programs follow links to look at them, so a GET changes nothing: it leads to the page with the button.
    openRoute({
      method: 'GET',
      path: '/api/unsubscribe/:token',
      bounds: 'small',
      async handle({ params: { token = '' } }) {
        if ((await choices.personOf(token)) === null) return refuse('no-such-link')
        return { status: 303, headers: { location: `/unsubscribe/${token}` } }
      },
    }),
    // Sent by mail providers, as a form and without a session (RFC 8058): the token is all that counts.
    openRoute({
      method: 'POST',
      path: '/api/unsubscribe/:token',
      bounds: 'small',
      fromAnywhere: true,
      async handle({ params: { token = '' } }) {
        const person = await choices.personOf(token)
        if (person === null) return refuse('no-such-link')
        await choose(person, 'off')
        return { status: 204 }
      },
    }),
  ]
}

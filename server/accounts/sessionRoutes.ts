/** A person's own sessions: listing them, and ending unknown ones. */
import { SessionId, type OpenSession, type OpenSessions } from '../../shared/accounts/openSession.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { route, type Route, type RequestHeaders } from '../http/route.ts'
import { agentOf } from './agentOf.ts'
import { INVITATION_ISSUER, MAIL_ISSUER, type Identities } from './identities.ts'
import { hashOfToken, sessionTokensIn } from './sessionCookie.ts'
import { IDLE_DAYS, LONGEST_DAYS, type SessionRow } from './sessions.ts'

interface SessionRoutesDeps extends Pick<Core, 'sessions'> {
  readonly identities: Pick<Identities, 'ofPerson'>
  /** The label of a provider; null if it is no longer configured. */
  readonly labelOf: (issuer: string) => string | null
}

const nothing = async () => ({ subject: {}, found: null })

export function sessionRoutes(deps: SessionRoutesDeps): readonly Route[] {
  const { sessions } = deps
  return [
    route({
      method: 'GET',
      path: '/api/sessions',
      bounds: 'small',
      requires: 'session.own',
      find: nothing,
      async handle({ person, headers }) {
        return { status: 200, json: await show(deps, person, headers), headers: { 'cache-control': 'no-store' } }
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/sessions',
      bounds: 'small',
      requires: 'session.own',
      find: nothing,
      async handle({ person, headers }) {
        const [own = null] = hashesIn(headers)
        await sessions.endOthers(person.id, own)
        return { status: 204 }
      },
    }),
    route({
      method: 'DELETE',
      path: '/api/sessions/:session',
      bounds: 'small',
      requires: 'session.own',
      find: async (params) => ({ subject: {}, found: SessionId.safeParse(params.session) }),
      async handle({ person, found }) {
        if (!found.success) return refuse('no-such-session')
        return (await sessions.endOne(person.id, found.data)) ? { status: 204 } : refuse('no-such-session')
      },
    }),
  ]
}

const hashesIn = (headers: RequestHeaders): readonly string[] =>
  sessionTokensIn(headers.get('cookie') ?? undefined).map(hashOfToken)

async function show(deps: SessionRoutesDeps, person: Person, headers: RequestHeaders): Promise<OpenSessions> {
  const [rows, identities] = await Promise.all([deps.sessions.list(person.id), deps.identities.ofPerson(person.id)])
  const own = hashesIn(headers)
  return {
    sessions: rows.map((row) => showSession(deps, row, own.includes(row.token_hash))),
    identities: identities.map(({ issuer, email, linked_at: linkedAt }) =>
      issuer === MAIL_ISSUER
        ? { kind: 'link', label: email, linkedAt }
        : { kind: 'provider', label: deps.labelOf(issuer) ?? issuer, linkedAt },
    ),
    idleDays: IDLE_DAYS,
    longestDays: LONGEST_DAYS,
  }
}

function showSession({ labelOf }: SessionRoutesDeps, row: SessionRow, own: boolean): OpenSession {
  const isOfLink = row.issuer === MAIL_ISSUER || row.issuer === INVITATION_ISSUER
  const method = row.issuer === null ? 'demo' : isOfLink ? 'link' : 'provider'
  return {
    id: row.id,
    ...agentOf(row.agent),
    startedAt: row.created_at,
    lastUsedAt: row.last_used_at,
    method,
    provider: method === 'provider' ? labelOf(row.issuer ?? '') : null,
    own,
  }
}

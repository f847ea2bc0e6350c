/** Sessions: an opaque token in a cookie. The database knows only its hash. */
import { randomBytes } from 'node:crypto'
import { DAY_S } from '../../shared/days.ts'
import { SessionId } from '../../shared/accounts/openSession.ts'
import { randomId, type PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { BusMessage } from '../bus/busMessage.ts'
import { TABLE_BOUNDS } from '../store/bounds/tableBounds.ts'
import type { Database } from '../store/database.ts'
import type { Tables } from '../store/tables.ts'
import type { WriteAudit } from './audit.ts'
import type { MayKeepSession, SessionFacts } from './mayKeepSession.ts'
import { createSessionCookie, hashOfToken, sessionTokensIn } from './sessionCookie.ts'

interface SignedIn {
  readonly person: Person
  readonly tokenHash: string
}

/** How somebody signed in. */
interface SessionStart {
  readonly person: PersonId
  /** The browser's `User-Agent`. */
  readonly agent: string
  /** The identity that was proven; null for the demonstration. */
  readonly identity: { readonly issuer: string; readonly subject: string } | null
  /** The provider's id of its session. */
  readonly providerSession?: string | null
}

export type SessionRow = Tables['session']

export interface Sessions {
  /** @returns the token for the cookie */
  start(start: SessionStart): Promise<string>
  /** Finds the session of a `Cookie` header; null for none, an ended or an expired one. */
  find(cookieHeader: string | undefined): Promise<SignedIn | null>
  /** The open sessions of a person, the one used last first. */
  list(person: PersonId): Promise<readonly SessionRow[]>
  /** Ends one of a person's sessions. @returns false if there is no such session */
  endOne(person: PersonId, id: SessionId): Promise<boolean>
  /** Ends all sessions of a person but one. */
  endOthers(person: PersonId, keptHash: string | null): Promise<void>
  /** Ends sessions that a provider says are over: one of its sessions, or all of this subject. */
  endOfProvider(issuer: string, over: { readonly subject?: string; readonly session?: string }): Promise<void>
  /** The issuer of the identity that opened the session of a `Cookie` header; null for the demonstration, or without one. */
  issuerOf(cookieHeader: string | undefined): Promise<string | null>
  /** Ends this person's sessions in a `Cookie` header: a new one replaces them. */
  endOwn(cookieHeader: string | undefined, person: PersonId): Promise<void>
  /** Ends every session of a `Cookie` header: a browser may still hold one from before it came over https. */
  endAll(cookieHeader: string | undefined): Promise<void>
  /** The `Set-Cookie` values that hand out and take back a token. */
  cookie(token: string): string
  readonly clearedCookie: string
  /** The sessions in memory: those of recent visitors. */
  held(): readonly SignedIn[]
  /** Which of these the database no longer has. */
  endedOf(tokenHashes: readonly string[]): Promise<readonly string[]>
  close(): void
}

/** A session unused for this long is over. */
export const IDLE_DAYS = 14
/** However much it is used. */
export const LONGEST_DAYS = 90
/** How exactly its last use is known: a request does not write each time. */
const TOUCH_AFTER_MS = 10 * 60_000
/** Sessions held in memory, so that not every request asks the database. */
const MAX_CACHED = 5000
/** The most sessions of one person; beyond it, the one unused for longest ends. */
const MAX_OF_PERSON = TABLE_BOUNDS.session.rows
const MAX_AGENT_CHARACTERS = 300
/** Sessions that one query asks for. */
const ASKED_AT_ONCE = 500

interface Cached extends SessionFacts {
  readonly signedIn: SignedIn
  readonly expiresAt: number
  lastUsedAt: number
}

interface SessionsDeps {
  readonly db: Database
  readonly bus: Bus
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  readonly writeAudit: WriteAudit
  readonly mayKeep: MayKeepSession
  /** Whether people come over https; decides `Secure`. */
  readonly secure: boolean
  readonly now?: () => number
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { db, bus, findPerson, writeAudit, mayKeep, secure, now = Date.now } = deps
  const cache = new Map<string, Cached>()
  const cookie = createSessionCookie(secure)

  const unsubscribe = bus.subscribe((message) => {
    if (message.kind === 'session-ended') cache.delete(message.tokenHash)
    if (message.kind !== 'person-changed') return
    for (const [hash, { signedIn }] of cache) if (signedIn.person.id === message.person) cache.delete(hash)
    // `find` refuses these in any case; here their open sockets close.
    void endWhatMayNotBeKept(message.person).catch(() => {})
  })

  const isOver = (session: Cached): boolean =>
    session.expiresAt <= now() ||
    session.lastUsedAt + IDLE_DAYS * DAY_S * 1000 <= now() ||
    !mayKeep(session, session.signedIn.person, now())

  async function read(tokenHash: string): Promise<Cached | null> {
    const row = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
    if (row === undefined) return null
    const person = await findPerson(row.person)
    if (person === null || person.standing === 'ended') return null
    const times = { expiresAt: Date.parse(row.expires_at), lastUsedAt: Date.parse(row.last_used_at) }
    return { signedIn: { person, tokenHash }, ...factsOf(row), ...times }
  }

  /**
   * Reads a session, and again if it ended or its person changed meanwhile. The message about that came too early for a
   * socket that is opened with the old result, and the socket would stay open.
   */
  async function load(tokenHash: string): Promise<Cached | null> {
    const meanwhile: BusMessage[] = []
    const endFollowing = bus.subscribe((message) => void meanwhile.push(message))
    try {
      const found = await read(tokenHash)
      if (found === null) return null
      const { signedIn } = found
      if (meanwhile.some((message) => concerns(message, signedIn))) return await load(tokenHash)
      if (cache.size >= MAX_CACHED) cache.clear()
      cache.set(tokenHash, found)
      return found
    } finally {
      endFollowing()
    }
  }

  async function findByHash(tokenHash: string): Promise<SignedIn | null> {
    const held = cache.get(tokenHash)
    // Another node may know of a later use.
    const found = held === undefined || isOver(held) ? await load(tokenHash) : held
    if (found === null || isOver(found)) return null
    if (now() - found.lastUsedAt > TOUCH_AFTER_MS) touch(found)
    return found.signedIn
  }

  /** Nobody waits for it: a request is answered anyway, and the next one tries again. */
  function touch(found: Cached): void {
    found.lastUsedAt = now()
    const at = isoOf(found.lastUsedAt)
    const { person, tokenHash } = found.signedIn
    void Promise.all([
      db.updateTable('session').set({ last_used_at: at }).where('token_hash', '=', tokenHash).execute(),
      db.updateTable('person').set({ last_seen_at: at }).where('id', '=', person.id).execute(),
    ]).catch(() => {})
  }

  async function endHashes(hashes: readonly string[]): Promise<void> {
    if (hashes.length === 0) return
    await db.deleteFrom('session').where('token_hash', 'in', hashes).execute()
    for (const tokenHash of hashes) bus.publish({ kind: 'session-ended', tokenHash })
  }

  async function endWhatMayNotBeKept(id: PersonId): Promise<void> {
    const person = await findPerson(id)
    if (person === null) return
    const rows = await sessionsOf(db, id)
    await endHashes(rows.filter((row) => !mayKeep(factsOf(row), person, now())).map((row) => row.token_hash))
  }

  return {
    async start(start) {
      const token = randomBytes(32).toString('base64url')
      const excess = (await sessionsOf(db, start.person)).slice(MAX_OF_PERSON - 1)
      await endHashes(excess.map((row) => row.token_hash))
      const { person, identity } = start
      const at = new Date(now())
      const row = rowOf(hashOfToken(token), start, now())
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('session').values(row).execute()
        await trx.updateTable('person').set({ last_seen_at: at.toISOString() }).where('id', '=', person).execute()
        await writeAudit(trx, at, person, 'session.start', { issuer: identity?.issuer ?? 'demo' })
      })
      return token
    },
    async find(cookieHeader) {
      const token = cookie.tokenIn(cookieHeader)
      return token === undefined ? null : findByHash(hashOfToken(token))
    },
    list: (person) => sessionsOf(db, person),
    async endOne(person, id) {
      const row = (await sessionsOf(db, person)).find((one) => one.id === id)
      if (row === undefined) return false
      await endHashes([row.token_hash])
      return true
    },
    async endOthers(person, keptHash) {
      const rows = await sessionsOf(db, person)
      await endHashes(rows.map((row) => row.token_hash).filter((hash) => hash !== keptHash))
    },
    async endOfProvider(issuer, { subject, session }) {
      const rows = await db
        .selectFrom('session')
        .select('token_hash')
        .where('issuer', '=', issuer)
        .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
        .$if(session !== undefined, (query) => query.where('provider_session', '=', session ?? ''))
        .execute()
      await endHashes(rows.map((row) => row.token_hash))
    },
    async issuerOf(cookieHeader) {
      const token = cookie.tokenIn(cookieHeader)
      if (token === undefined) return null
      const row = await db
        .selectFrom('session')
        .select('issuer')
        .where('token_hash', '=', hashOfToken(token))
        .executeTakeFirst()
      return row?.issuer ?? null
    },
    async endOwn(cookieHeader, person) {
      const hashes = new Set(sessionTokensIn(cookieHeader).map(hashOfToken))
      const rows = await sessionsOf(db, person)
      await endHashes(rows.map((row) => row.token_hash).filter((hash) => hashes.has(hash)))
    },
    endAll: (cookieHeader) => endHashes(sessionTokensIn(cookieHeader).map(hashOfToken)),
    cookie: (token) => cookie.of(token, LONGEST_DAYS * DAY_S),
    clearedCookie: cookie.cleared,
    held: () => [...cache.values()].map(({ signedIn }) => signedIn),
    async endedOf(tokenHashes) {
      const open = new Set<string>()
      for (let at = 0; at < tokenHashes.length; at += ASKED_AT_ONCE) {
        const some = tokenHashes.slice(at, at + ASKED_AT_ONCE)
        const rows = await db.selectFrom('session').select('token_hash').where('token_hash', 'in', some).execute()
        for (const row of rows) open.add(row.token_hash)
      }
      return tokenHashes.filter((hash) => !open.has(hash))
    },
    close: unsubscribe,
  }
}

const concerns = (message: BusMessage, { person, tokenHash }: SignedIn): boolean =>
  (message.kind === 'session-ended' && message.tokenHash === tokenHash) ||
  (message.kind === 'person-changed' && message.person === person.id)

const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString()

const factsOf = ({ issuer, created_at: at }: SessionRow): SessionFacts => ({ issuer, startedAt: Date.parse(at) })

function rowOf(tokenHash: string, { person, agent, identity, providerSession }: SessionStart, at: number): SessionRow {
  return {
    token_hash: tokenHash,
    id: SessionId.parse(randomId()),
    person,
    created_at: isoOf(at),
    expires_at: isoOf(at + LONGEST_DAYS * DAY_S * 1000),
    last_used_at: isoOf(at),
    agent: agent.slice(0, MAX_AGENT_CHARACTERS),
    issuer: identity?.issuer ?? null,
    subject: identity?.subject ?? null,
    provider_session: providerSession ?? null,
  }
}

const sessionsOf = (db: Database, person: PersonId): Promise<SessionRow[]> =>
  db
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute()

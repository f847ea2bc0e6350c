/** Sessions: an opaque token in a cookie, of which the database knows only the hash. */
import { hash, randomBytes } from 'node:crypto'
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../store/database.ts'

interface SignedIn {
  readonly person: Person
  readonly tokenHash: string
}

export interface Sessions {
  /** @returns the token for the cookie */
  start(person: PersonId): Promise<string>
  /** Finds the session of a `Cookie` header; null for none, an ended or an expired one. */
  find(cookieHeader: string | undefined): Promise<SignedIn | null>
  /** Ends a session and closes its sockets. */
  end(tokenHash: string): Promise<void>
  /** Ends every session of a `Cookie` header: a browser may still hold one from before it came over https. */
  endAll(cookieHeader: string | undefined): Promise<void>
  /** The `Set-Cookie` values that hand out and take back a token. */
  cookie(token: string): string
  readonly clearedCookie: string
  close(): void
}

/** Over https the cookie has a name under which browsers take it from this host alone, and only for https. */
const SECURE_COOKIE = '__Host-sid_session'
const PLAIN_COOKIE = 'sid_session'
/** Over https the plain name is read as well: sessions from before the other name stay valid. */
const COOKIES = [SECURE_COOKIE, PLAIN_COOKIE] as const
const LIFETIME_S = 14 * 24 * 60 * 60
const EXPIRE_EVERY_MS = 60_000
/** Sessions held in memory, so that not every request asks the database. */
const MAX_CACHED = 5000

interface Cached {
  readonly signedIn: SignedIn
  readonly expiresAt: number
}

export function createSessions(deps: {
  readonly db: Database
  readonly bus: Bus
  readonly findPerson: (id: PersonId) => Promise<Person | null>
  /** Whether people come over https; decides `Secure`. */
  readonly secure: boolean
}): Sessions {
  const { db, bus } = deps
  const cache = new Map<string, Cached>()
  const cookieName = deps.secure ? SECURE_COOKIE : PLAIN_COOKIE
  const attributes = `Path=/; HttpOnly; SameSite=Lax${deps.secure ? '; Secure' : ''}`

  /** Grows with everything that may make a held session wrong, also while one is being read. */
  let changes = 0

  const unsubscribe = bus.subscribe((message) => {
    changes += 1
    if (message.kind === 'session-ended') cache.delete(message.tokenHash)
    if (message.kind !== 'person-changed') return
    for (const [hash, { signedIn }] of cache) if (signedIn.person.id === message.person) cache.delete(hash)
  })

  async function expire(): Promise<void> {
    const rows = await db
      .deleteFrom('session')
      .where('expires_at', '<=', new Date().toISOString())
      .returning('token_hash')
      .execute()
    for (const row of rows) bus.publish({ kind: 'session-ended', tokenHash: row.token_hash })
  }
  // A failing database is said by everything else; expired sessions are refused by `find` all the same.
  const expiry = setInterval(() => void expire().catch(() => {}), EXPIRE_EVERY_MS)

  async function load(tokenHash: string): Promise<Cached | null> {
    const row = await db.selectFrom('session').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst()
    if (row === undefined) return null
    const person = await deps.findPerson(row.person)
    return person === null ? null : { signedIn: { person, tokenHash }, expiresAt: Date.parse(row.expires_at) }
  }

  async function findByHash(tokenHash: string): Promise<SignedIn | null> {
    const held = cache.get(tokenHash)
    const before = changes
    const found = held ?? (await load(tokenHash))
    if (found === null || found.expiresAt <= Date.now()) return null
    // A row read while rights changed may be out of date: it serves this request and is not cached.
    if (held === undefined && before === changes) {
      if (cache.size >= MAX_CACHED) cache.clear()
      cache.set(tokenHash, found)
    }
    return found.signedIn
  }

  async function end(tokenHash: string): Promise<void> {
    await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
    bus.publish({ kind: 'session-ended', tokenHash })
  }

  return {
    async start(person) {
      const token = randomBytes(32).toString('base64url')
      const now = Date.now()
      await db
        .insertInto('session')
        .values({
          token_hash: hashOf(token),
          person,
          created_at: new Date(now).toISOString(),
          expires_at: new Date(now + LIFETIME_S * 1000).toISOString(),
        })
        .execute()
      return token
    },
    async find(cookieHeader) {
      for (const token of tokensIn(cookieHeader)) {
        const found = await findByHash(hashOf(token))
        if (found !== null) return found
      }
      return null
    },
    end,
    async endAll(cookieHeader) {
      for (const token of tokensIn(cookieHeader)) await end(hashOf(token))
    },
    cookie: (token) => `${cookieName}=${token}; Max-Age=${LIFETIME_S}; ${attributes}`,
    clearedCookie: `${cookieName}=; Max-Age=0; ${attributes}`,
    close() {
      clearInterval(expiry)
      unsubscribe()
    },
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'hex')

/** Returns the first token under each of our names, the safer name first. Every request comes here. */
function tokensIn(header = ''): readonly string[] {
  const tokens: string[] = []
  const pairs = header.split(';')
  for (const name of COOKIES) {
    for (const pair of pairs) {
      const [given = '', token = ''] = pair.split('=', 2)
      if (token === '' || given.trim() !== name) continue
      tokens.push(token.trim())
      break
    }
  }
  return tokens
}

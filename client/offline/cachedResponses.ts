/**
 * Responses of the server that this browser caches for use without network. Each person has their own database;
 * signing out deletes it. Responses are stored unparsed and checked again when used, because a later version of the
 * page may expect a different shape.
 */
import { z } from 'zod'
import type { Schema } from '../../shared/schema.ts'
import type { PersonId } from '../../shared/ids.ts'
import { asPromise, deleteDatabase, openDatabase } from '../sync/database.ts'
import { lastPerson } from './lastPerson.ts'

export interface CachedResponse {
  readonly data: unknown
  /** When the server said so. */
  readonly at: number
}

const STORE = 'answers'
const nameOf = (person: PersonId): string => `sid-answers/${encodeURIComponent(person)}`
const Stored = z.object({ data: z.unknown(), at: z.number() })

/** One after the other: nothing may be written into a database that is being deleted. */
let queue: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = queue.then(work)
  queue = done.catch(() => undefined)
  return done
}

async function withStore<T>(
  person: PersonId,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(nameOf(person), (fresh) => fresh.createObjectStore(STORE))
  try {
    return await use(database.transaction(STORE, mode).objectStore(STORE))
  } finally {
    database.close()
  }
}

/** Caches a response if the person was signed in when it was requested and still is. */
export async function cacheResponse(person: PersonId, path: string, data: unknown): Promise<void> {
  const at = Date.now()
  await inTurn(async () => {
    if (lastPerson()?.person.id !== person) return
    await withStore(person, 'readwrite', (store) => asPromise(store.put({ data, at }, path)))
  }).catch(() => undefined)
}

/** Returns a person's cached response, if it matches the schema. */
export async function findCachedResponse(
  person: PersonId,
  path: string,
  schema: Schema<unknown>,
): Promise<CachedResponse | null> {
  try {
    const found = Stored.safeParse(
      await inTurn(() => withStore(person, 'readonly', (store) => asPromise<unknown>(store.get(path)))),
    )
    if (!found.success) return null
    const parsed = schema.safeParse(found.data.data)
    return parsed.success ? { data: parsed.data, at: found.data.at } : null
  } catch {
    return null
  }
}

/** Removes an answer that its person may no longer read. */
export async function deleteCachedResponse(person: PersonId, path: string): Promise<void> {
  await inTurn(() => withStore(person, 'readwrite', (store) => asPromise(store.delete(path)))).catch(() => undefined)
}

/** Removes all cached responses of a person. */
export function clearCachedResponses(person: PersonId): Promise<void> {
  return inTurn(() => deleteDatabase(nameOf(person)))
}

/**
 * *Unsent work* is work that the server did not accept: edits refused after rights changed, or made in an older
 * incarnation of the document. It is stored apart from every live document until its person has downloaded or
 * discarded it.
 */
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { asPromise, databaseNames, openDatabase } from './database.ts'

export interface UnsentWork {
  readonly document: DocumentName
  /** When it was put here, as an ISO time. */
  readonly at: string
  /** The whole document as it was here, as a Yjs update. */
  readonly update: Uint8Array
}
export interface StoredUnsentWork extends UnsentWork {
  readonly id: number
}

const STORE = 'kept'
const PREFIX = 'sid-kept/'
const keptName = (person: PersonId): string => `${PREFIX}${encodeURIComponent(person)}`
const open = (person: PersonId): Promise<IDBDatabase> =>
  openDatabase(keptName(person), (database) => database.createObjectStore(STORE, { autoIncrement: true }))

async function withStore<T>(
  person: PersonId,
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open(person)
  try {
    return await use(database.transaction(STORE, mode).objectStore(STORE))
  } finally {
    database.close()
  }
}

export async function storeUnsentWork(person: PersonId, work: UnsentWork): Promise<void> {
  await withStore(person, 'readwrite', (store) => asPromise(store.add(work)))
}

/** @returns whether the work was stored */
export async function keepUnsentWork(person: PersonId, work: UnsentWork): Promise<boolean> {
  try {
    await storeUnsentWork(person, work)
    return true
  } catch {
    return false
  }
}

/** Returns a person's unsent work on a document, newest last. */
export async function listUnsentWork(person: PersonId, document?: DocumentName): Promise<readonly StoredUnsentWork[]> {
  if (!(await databaseNames()).includes(keptName(person))) return []
  return withStore(person, 'readonly', async (store) => {
    const [keys, works] = await Promise.all([asPromise(store.getAllKeys()), asPromise<UnsentWork[]>(store.getAll())])
    return works
      .map((work, index) => ({ ...work, id: Number(keys[index]) }))
      .filter((item) => document === undefined || item.document === document)
  })
}

export async function discardUnsentWork(person: PersonId, id: number): Promise<void> {
  await withStore(person, 'readwrite', (store) => asPromise(store.delete(id)))
}

export function isUnsentWorkDatabaseOf(person: PersonId, databaseName: string): boolean {
  return databaseName === keptName(person)
}

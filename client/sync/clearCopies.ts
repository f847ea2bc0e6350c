/** Puts local copies away: those of another life of a document, and all of a person who signs out. */
import type { Clock } from '../../shared/clock.ts'
import type { DocumentName, Incarnation, PersonId } from '../../shared/ids.ts'
import { browserClock } from './browserClock.ts'
import { parseCopyName } from './copyName.ts'
import { databaseNames, deleteDatabase } from './database.ts'
import { isUnsentWorkDatabaseOf, storeUnsentWork, listUnsentWork } from './unsentWork.ts'
import { clearMarks, emptyIfSent, readStoredCopy } from './storedCopy.ts'
import { serial } from './serial.ts'

/**
 * Deletes this person's copies of a document, except the copy of the given incarnation. Content that may not have
 * reached the server is stored as unsent work first.
 */
export function retireCopies(
  person: PersonId,
  document: DocumentName,
  except: Incarnation | null,
  clock: Clock = browserClock,
): Promise<void> {
  return serial(document, () => retire(person, document, except, clock))
}

async function retire(
  person: PersonId,
  document: DocumentName,
  except: Incarnation | null,
  clock: Clock,
): Promise<void> {
  for (const name of await databaseNames()) {
    const key = parseCopyName(name)
    if (key === null || key.person !== person || key.document !== document || key.incarnation === except) continue
    const { updates, unsent } = await readStoredCopy(name)
    if (unsent) {
      // Pages for reading come this way too, and hardly ever find anything: Yjs is loaded when they do.
      const { mergeUpdates } = await import('./mergeUpdates.ts')
      await storeUnsentWork(person, {
        document,
        at: new Date(clock.now()).toISOString(),
        update: mergeUpdates(updates),
      })
      // Another tab may hold the copy for a while; it must not be kept a second time.
      await clearMarks(name)
    }
    await deleteDatabase(name)
  }
}

/** Documents for which this browser holds work of this person that the server may not have. */
export async function documentsWithUnsentWork(person: PersonId): Promise<readonly DocumentName[]> {
  const found = new Set((await listUnsentWork(person)).map((item) => item.document))
  for (const name of await databaseNames()) {
    const key = parseCopyName(name)
    if (key?.person === person && (await readStoredCopy(name)).unsent) found.add(key.document)
  }
  return [...found]
}

/**
 * Removes this person's copies that are completely on the server. A copy with work that may not have reached it stays
 * until the person is back: nobody else can open it in the workspace.
 */
export async function deleteSentCopiesOf(person: PersonId): Promise<void> {
  for (const name of await databaseNames()) {
    const key = parseCopyName(name)
    if (key?.person !== person) continue
    await serial(key.document, async () => {
      if (await emptyIfSent(name)) await deleteDatabase(name)
    })
  }
}

/** Removes everything this browser holds of a person's documents. */
export async function deleteCopiesOf(person: PersonId): Promise<void> {
  for (const name of await databaseNames()) {
    if (parseCopyName(name)?.person === person || isUnsentWorkDatabaseOf(person, name)) await deleteDatabase(name)
  }
}

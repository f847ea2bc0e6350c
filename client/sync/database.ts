/** IndexedDB as promises, no more of it than local copies and kept work need. */

export function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
}

/** Opens a database; `lay` makes the stores of a new one. */
export function openDatabase(name: string, lay: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => lay(request.result)
  return asPromise(request)
}

/** Names of this site's databases; none where the browser does not tell or forbids storage. */
export async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  } catch {
    return []
  }
}

/** Deletes a database. While another tab has it open, the browser does it as soon as that tab lets go. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
}

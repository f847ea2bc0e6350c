/** IndexedDB as promises, only the parts that local copies and unsent work need. */

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

/** Returns the names of this site's databases; none if the browser does not list them or forbids storage. */
export async function databaseNames(): Promise<readonly string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  } catch {
    return []
  }
}

/** Deletes a database. If another tab has it open, the browser deletes it when that tab closes it. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
}

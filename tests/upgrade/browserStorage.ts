/** A browser's storage of one origin as JSON, read from one browser and put into another. */
import type { Page } from '@playwright/test'
import { z } from 'zod'

/** Any key or value that structured cloning knows and that the client stores; bytes are `{ "bytes": base64 }`. */
const Stored = z.unknown()

const StoredDatabase = z.object({
  name: z.string(),
  version: z.number(),
  stores: z.array(
    z.object({
      name: z.string(),
      keyPath: z.string().nullable(),
      autoIncrement: z.boolean(),
      entries: z.array(z.object({ key: Stored, value: Stored })),
    }),
  ),
})
type StoredDatabase = z.infer<typeof StoredDatabase>

const StoredCache = z.object({
  name: z.string(),
  entries: z.array(
    z.object({
      path: z.string(),
      headers: z.array(z.tuple([z.string(), z.string()])),
      /** Base64. Null for the files of the build, which are large: the entry is left out where the storage is put back. */
      body: z.base64().nullable(),
    }),
  ),
})
type StoredCache = z.infer<typeof StoredCache>

export const BrowserStorage = z.object({
  databases: z.array(StoredDatabase),
  localStorage: z.record(z.string(), z.string()),
  caches: z.array(StoredCache),
})
export type BrowserStorage = z.infer<typeof BrowserStorage>

/** Reads everything that the origin of this page stores. The page itself must hold no database open for writing. */
export async function readStorage(page: Page): Promise<BrowserStorage> {
  return BrowserStorage.parse({
    databases: await page.evaluate(readDatabases),
    localStorage: await page.evaluate(() => ({ ...localStorage })),
    caches: await page.evaluate(readCaches),
  })
}

/** Fills the storage of the page's origin, which must be empty. */
export async function fillStorage(page: Page, storage: BrowserStorage): Promise<void> {
  await page.evaluate((items) => {
    for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value)
  }, storage.localStorage)
  await page.evaluate(fillDatabases, storage.databases)
  await page.evaluate(fillCaches, storage.caches)
}

// The functions below run in the page: each has to hold all that it needs.

async function readDatabases(): Promise<StoredDatabase[]> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
    })
  const encode = (value: unknown): unknown => {
    if (value instanceof Uint8Array)
      return { bytes: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) }
    if (Array.isArray(value)) return value.map(encode)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
  }
  const found: StoredDatabase[] = []
  for (const { name = '', version = 1 } of await indexedDB.databases()) {
    const database = await result(indexedDB.open(name))
    const stores: StoredDatabase['stores'] = []
    for (const storeName of database.objectStoreNames) {
      const store = database.transaction(storeName).objectStore(storeName)
      const { keyPath, autoIncrement } = store
      const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())])
      const entries = keys.map((key, index) => ({ key: encode(key), value: encode(values[index]) }))
      stores.push({ name: storeName, keyPath: typeof keyPath === 'string' ? keyPath : null, autoIncrement, entries })
    }
    database.close()
    found.push({ name, version, stores })
  }
  return found
}

async function fillDatabases(databases: StoredDatabase[]): Promise<void> {
  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode)
    if (typeof value !== 'object' || value === null) return value
    if ('bytes' in value) return Uint8Array.from(atob(String(value.bytes)), (one) => one.charCodeAt(0))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
  }
  for (const { name, version, stores } of databases) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version)
      request.onupgradeneeded = () => {
        for (const { name: storeName, keyPath, autoIncrement } of stores) {
          request.result.createObjectStore(storeName, { keyPath, autoIncrement })
        }
      }
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
    })
    for (const { name: storeName, keyPath, entries } of stores) {
      const transaction = database.transaction(storeName, 'readwrite')
      for (const { key, value } of entries) {
        transaction
          .objectStore(storeName)
          .put(decode(value), keyPath === null ? (decode(key) as IDBValidKey) : undefined)
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'))
      })
    }
    database.close()
  }
}

async function readCaches(): Promise<StoredCache[]> {
  const found: StoredCache[] = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    const entries: StoredCache['entries'] = []
    for (const request of await cache.keys()) {
      const response = await cache.match(request)
      const path = new URL(request.url).pathname
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? [])
      const body = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      const isOfBuild = path.lastIndexOf('.') > path.lastIndexOf('/')
      entries.push({ path, headers: [...(response?.headers ?? [])], body: isOfBuild ? null : body })
    }
    found.push({ name, entries })
  }
  return found
}

async function fillCaches(stored: StoredCache[]): Promise<void> {
  for (const { name, entries } of stored) {
    const cache = await caches.open(name)
    for (const { path, headers, body } of entries) {
      if (body === null) continue
      const bytes = Uint8Array.from(atob(body), (one) => one.charCodeAt(0))
      await cache.put(path, new Response(bytes, { headers }))
    }
  }
}

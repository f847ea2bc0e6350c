/** Where a store is: a data folder, or a Postgres database. */
import { resolve } from 'node:path'

export type StoreAddress =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Reads `postgres://…`, or `file:` with the path of a folder. @returns null for anything else */
export function parseStoreAddress(text: string): StoreAddress | null {
  const path = /^file:(?:\/\/(?=\/))?(.+)$/.exec(text)?.[1]
  if (path !== undefined) return { kind: 'folder', folder: resolve(path) }
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? { kind: 'postgres', url: text } : null
}

/** The address for people and for comparing, without user and password. */
export function describeStoreAddress(address: StoreAddress): string {
  if (address.kind === 'folder') return `file:${address.folder}`
  const { host, pathname, searchParams } = new URL(address.url)
  // They may choose another schema of the database.
  const options = searchParams.get('options')
  return `postgres://${host}${pathname}${options === null ? '' : ` (${options})`}`
}

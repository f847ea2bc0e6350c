/** Strong entity tags: equal tags, equal bytes (RFC 9110, 8.8.3). */
import { hash } from 'node:crypto'
import type { Encoding } from './encoding.ts'

/** The tag of a content, without what depends on the encoding. */
export const contentTag = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url').slice(0, 22)

/** @param tag of {@link contentTag} */
export const etagOf = (tag: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`

/** @param header the `If-None-Match` of the request */
export function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header === etag || header.split(',').some((one) => ['*', etag, `W/${etag}`].includes(one.trim()))
}

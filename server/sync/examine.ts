/** Judges content before anything of it is applied. */
import * as Y from 'yjs'
import { MAX_DOCUMENT_BYTES, type Access } from '../../shared/wire.ts'
import { decodeUpdate, hasNewContent, newContent, type DecodedUpdate, type NewContent } from './content.ts'
import { addsToWhatWaits } from './dependencies.ts'
import type { Replica } from './replica.ts'

export type Examined =
  /** Well-formed, allowed, and worth storing. */
  | { readonly kind: 'news'; readonly news: NewContent }
  /** Nothing in it is new: neither stored nor sent on. */
  | { readonly kind: 'known' }
  /** New content from somebody who may only read: dropped. */
  | { readonly kind: 'read-only' }
  | { readonly kind: 'bad-frame' }
  | { readonly kind: 'document-full' }
  /** Its dependencies are missing, and too much is pending already: the sender must start again from our state. */
  | { readonly kind: 'missing-dependencies' }

export function examineContent(replica: Replica, access: Access, update: Uint8Array): Examined {
  const decoded = decodeUpdate(update)
  if (decoded === null) return { kind: 'bad-frame' }
  const news = newContent(decoded, replica.known())
  if (!hasNewContent(news)) return { kind: 'known' }
  if (access === 'read') return { kind: 'read-only' }
  if (wouldHaveTooManyRoots(replica, decoded)) return { kind: 'bad-frame' }
  // Deletions are always taken, or a full document could never become smaller.
  if (news.clients.length > 0 && wouldOverflow(replica, update.length)) return { kind: 'document-full' }
  if (replica.waitsTooMuch(update.length) && addsToWhatWaits(decoded, replica.known(), () => replica.waiting())) {
    return { kind: 'missing-dependencies' }
  }
  return { kind: 'news', news }
}

/**
 * Yjs looks through all root types for each struct that it writes directly below one, so that many of them and many
 * structs take their product. A profile in all languages has some seventy.
 */
const MAX_ROOTS = 200

function wouldHaveTooManyRoots(replica: Replica, { structs }: DecodedUpdate): boolean {
  const names = new Set<string>()
  for (const struct of structs)
    if (struct instanceof Y.Item && typeof struct.parent === 'string') names.add(struct.parent)
  return names.size > 0 && replica.rootsWith(names) > MAX_ROOTS
}

function wouldOverflow(replica: Replica, bytes: number): boolean {
  return replica.bytesAgainst(MAX_DOCUMENT_BYTES - bytes) + bytes > MAX_DOCUMENT_BYTES
}

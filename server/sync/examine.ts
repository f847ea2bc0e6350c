/** Judges content before anything of it is applied. */
import { MAX_DOCUMENT_BYTES, type Access } from '../../shared/wire.ts'
import { decodeUpdate, hasNewContent, newContent, type NewContent } from './content.ts'
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
  /** It lacks what it builds on, and too much waits for that already: the sender must start again from our state. */
  | { readonly kind: 'missing-dependencies' }

export function examineContent(replica: Replica, access: Access, update: Uint8Array): Examined {
  const decoded = decodeUpdate(update)
  if (decoded === null) return { kind: 'bad-frame' }
  const news = newContent(decoded, replica.known())
  if (!hasNewContent(news)) return { kind: 'known' }
  if (access === 'read') return { kind: 'read-only' }
  // Deletions are always taken, or a full document could never become smaller.
  if (news.clients.length > 0 && wouldOverflow(replica, update.length)) return { kind: 'document-full' }
  if (replica.waitsTooMuch(update.length) && addsToWhatWaits(decoded, replica.known(), () => replica.waiting())) {
    return { kind: 'missing-dependencies' }
  }
  return { kind: 'news', news }
}

function wouldOverflow(replica: Replica, bytes: number): boolean {
  return replica.bytesAgainst(MAX_DOCUMENT_BYTES - bytes) + bytes > MAX_DOCUMENT_BYTES
}

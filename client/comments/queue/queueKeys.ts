/** The keys of the queue's list. Letters act only while the focus is in the list, and can be switched off. */
import type { KeyboardEvent } from 'react'
import { ThreadId } from '../../../shared/comments/thread.ts'
import { singleKeysOn } from '../../ui/keys/singleKeys.ts'

/** What a key does with the focused row's question: the open one may lag a moment behind. */
export type QueueKeys = Readonly<Record<string, (id: ThreadId) => void>>

/** @param letters actions of single letters */
export function handleListKey(event: KeyboardEvent, moves: QueueKeys, letters: QueueKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  const act = moves[event.key] ?? (singleKeysOn() ? letters[event.key] : undefined)
  if (act === undefined || !(event.target instanceof HTMLElement)) return
  const id = ThreadId.safeParse(event.target.closest<HTMLElement>('[data-thread]')?.dataset.thread)
  if (!id.success) return
  event.preventDefault()
  act(id.data)
}

/** A ref to the current handlers: the editor is created once, but its component renders many times. */
import type { RichText } from '../../../shared/richtext/json.ts'
import type { MentionCandidate } from './mentionCandidates.ts'

/** The list of names that appears while a mention is written. */
export interface MentionList {
  readonly found: readonly MentionCandidate[]
  readonly take: (one: MentionCandidate) => void
}

interface EditorHandlers {
  readonly candidates: readonly MentionCandidate[]
  /** The list of names that is open, and which of them is marked. */
  readonly list: MentionList | null
  readonly active: number
  readonly setActive: (at: number) => void
  readonly setList: (list: MentionList | null) => void
  readonly onChange: (body: RichText, isEmpty: boolean) => void
  readonly onSend: () => void
  readonly onEscape: () => void
  readonly onKey: ((event: KeyboardEvent, isEmpty: boolean) => boolean) | undefined
}

export interface EditorHandlersRef {
  set(now: EditorHandlers): void
  get(): EditorHandlers | null
}

export function createEditorHandlersRef(): EditorHandlersRef {
  let current: EditorHandlers | null = null
  return {
    set(now) {
      current = now
    },
    get: () => current,
  }
}

/** Handles arrows, Enter and Tab while the list of names is open. @returns whether the key was used */
export function handleMentionKey(bridge: EditorHandlersRef, key: string): boolean {
  const now = bridge.get()
  if (now === null || now.list === null || now.list.found.length === 0) return false
  const { list, active } = now
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (step !== undefined) {
    now.setActive((active + step + list.found.length) % list.found.length)
    return true
  }
  const chosen = list.found[active]
  if ((key !== 'Enter' && key !== 'Tab') || chosen === undefined) return false
  list.take(chosen)
  return true
}

/** What keys do to an activity in the calendar and the timeline. Pure. */

export type KeyAction =
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'lengthen'; readonly by: number }
  | { readonly kind: 'ask' | 'open' | 'select' }

interface Pressed {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Alt and arrows move by a day or a week, with Shift they move the last day; Enter asks where to. */
export function keyActionOf({ key, altKey, shiftKey, ctrlKey, metaKey }: Pressed): KeyAction | null {
  const step = STEPS[key]
  if (step !== undefined && altKey) return { kind: shiftKey ? 'lengthen' : 'move', by: step }
  if (key === 'Enter') return { kind: ctrlKey || metaKey ? 'open' : 'ask' }
  if (key === ' ') return { kind: 'select' }
  return null
}

/** Days that an arrow key alone leads on; null for other keys. */
export const stepOfKey = ({ key, altKey, ctrlKey, metaKey }: Pressed): number | null =>
  altKey || ctrlKey || metaKey ? null : (STEPS[key] ?? null)

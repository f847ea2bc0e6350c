/** Maps keys to the grid's commands while no cell is being edited, as in a spreadsheet where possible. Pure. */

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'

export type Command =
  | { readonly kind: 'move'; readonly to: Move }
  /** Opens the cell's editor. The browser then types the key into it. */
  | { readonly kind: 'edit'; readonly typing: boolean }
  | { readonly kind: 'open' | 'clear' | 'comment' | 'select' | 'select-all' | 'fill-down' }
  /** `widen` stretches the range to the next column, `extend` to the next row. */
  | { readonly kind: 'extend' | 'widen' | 'reorder'; readonly step: -1 | 1 }

export interface Key {
  readonly key: string
  readonly code?: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const PLAIN: Readonly<Record<string, Command>> = {
  ArrowLeft: { kind: 'move', to: 'left' },
  ArrowRight: { kind: 'move', to: 'right' },
  ArrowUp: { kind: 'move', to: 'up' },
  ArrowDown: { kind: 'move', to: 'down' },
  PageUp: { kind: 'move', to: 'page-up' },
  PageDown: { kind: 'move', to: 'page-down' },
  Home: { kind: 'move', to: 'row-start' },
  End: { kind: 'move', to: 'row-end' },
  Enter: { kind: 'edit', typing: false },
  F2: { kind: 'edit', typing: false },
  Delete: { kind: 'clear' },
  Backspace: { kind: 'clear' },
}
const WITH_CTRL: Readonly<Record<string, Command>> = {
  Home: { kind: 'move', to: 'grid-start' },
  End: { kind: 'move', to: 'grid-end' },
  Enter: { kind: 'open' },
  a: { kind: 'select-all' },
  d: { kind: 'fill-down' },
}
const WITH_ALT: Readonly<Record<string, Command>> = {
  ArrowUp: { kind: 'reorder', step: -1 },
  ArrowDown: { kind: 'reorder', step: 1 },
  Enter: { kind: 'open' },
}
const WITH_SHIFT: Readonly<Record<string, Command>> = {
  ArrowUp: { kind: 'extend', step: -1 },
  ArrowDown: { kind: 'extend', step: 1 },
  ArrowLeft: { kind: 'widen', step: -1 },
  ArrowRight: { kind: 'widen', step: 1 },
  ' ': { kind: 'select' },
}

/** Returns the command of a key; null for keys that the grid does not handle. */
export function commandOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Key): Command | null {
  const ctrl = ctrlKey || metaKey
  const character = [...key].length === 1
  if (ctrl && altKey && code === 'KeyM') return { kind: 'comment' }
  // AltGr is Ctrl and Alt together, and types characters.
  if (ctrl && altKey) return character ? { kind: 'edit', typing: true } : null
  if (ctrl) return shiftKey ? null : (WITH_CTRL[key] ?? null)
  if (altKey) return shiftKey ? null : (WITH_ALT[key] ?? null)
  if (shiftKey && WITH_SHIFT[key] !== undefined) return WITH_SHIFT[key]
  if (PLAIN[key] !== undefined) return shiftKey ? null : PLAIN[key]
  return character && key !== ' ' ? { kind: 'edit', typing: true } : null
}

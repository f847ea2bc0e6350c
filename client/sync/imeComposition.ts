/**
 * While an input method composes (accents, candidates, every word on many phones) the field must not change, so other
 * people's edits are held back. Typed text still goes to the shared text at once, at its right place.
 *
 * `Held` aligns the field's text with the shared text, a letter for each character: `k` is in both, `a` was added by
 * others and is not shown yet, `g` is still shown although others removed it. Pure.
 */
import { lengthOf, type DeltaStep } from './caretMapping.ts'
import type { TextChange } from '../../shared/text/change.ts'

export type HeldEdits = string

export const noHeldEdits = (length: number): HeldEdits => 'k'.repeat(length)

/** Others changed the shared text; the field's text stays the same. */
export function holdRemote(held: HeldEdits, delta: readonly DeltaStep[]): HeldEdits {
  let rest = held
  let done = ''
  for (const step of delta) {
    if ('insert' in step) {
      done += 'a'.repeat(lengthOf(step.insert))
      continue
    }
    const count = 'retain' in step ? step.retain : step.delete
    const taken = takeWhere(rest, count, (mark) => mark !== 'g')
    rest = rest.slice(taken.length)
    done += 'retain' in step ? taken : taken.replaceAll('a', '').replaceAll('k', 'g')
  }
  return done + rest
}

/** The field changed: the resulting changes of the shared text, to be made one after the other. */
export function applyLocal(held: HeldEdits, change: TextChange): { held: HeldEdits; changes: readonly TextChange[] } {
  const before = takeWhere(held, change.index, (mark) => mark !== 'a')
  const removed = takeWhere(held.slice(before.length), change.removed, (mark) => mark !== 'a')
  const after = held.slice(before.length + removed.length)
  const changes: TextChange[] = []
  let index = sharedLength(before)
  if (change.inserted !== '') changes.push({ index, removed: 0, inserted: change.inserted })
  index += change.inserted.length
  for (const run of removed.match(/k+|a+/g) ?? []) {
    if (run.startsWith('k')) changes.push({ index, removed: run.length, inserted: '' })
    else index += run.length
  }
  const still = removed.replaceAll('k', '').replaceAll('g', '')
  return { held: before + 'k'.repeat(change.inserted.length) + still + after, changes }
}

/** Maps a position in the field to the shared text. */
export function toShared(held: HeldEdits, position: number): number {
  return sharedLength(takeWhere(held, position, (mark) => mark !== 'a'))
}

const sharedLength = (held: HeldEdits): number => held.replaceAll('g', '').length

/** The shortest beginning that holds `count` characters of the wanted kind. */
function takeWhere(held: HeldEdits, count: number, counts: (mark: string) => boolean): string {
  let seen = 0
  let end = 0
  while (seen < count && end < held.length) {
    if (counts(held[end] ?? '')) seen++
    end++
  }
  return held.slice(0, end)
}

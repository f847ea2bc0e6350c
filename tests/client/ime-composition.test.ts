import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DeltaStep } from '../../client/sync/caretMapping.ts'
import { applyLocal, holdRemote, noHeldEdits, toShared, type HeldEdits } from '../../client/sync/imeComposition.ts'

/** A field that composes, and the shared text behind it. */
class Composition {
  readonly shared = new Y.Doc().getText('text')
  field: string
  held: HeldEdits

  constructor(text: string) {
    this.shared.insert(0, text)
    this.field = text
    this.held = noHeldEdits(text.length)
  }

  local(at: number, removed: number, inserted: string): void {
    const index = Math.min(at, this.field.length)
    const count = Math.min(removed, this.field.length - index)
    this.field = this.field.slice(0, index) + inserted + this.field.slice(index + count)
    const { held, changes } = applyLocal(this.held, { index, removed: count, inserted })
    this.held = held
    for (const change of changes) {
      if (change.removed > 0) this.shared.delete(change.index, change.removed)
      if (change.inserted !== '') this.shared.insert(change.index, change.inserted)
    }
  }

  remote(at: number, removed: number, inserted: string): void {
    const index = Math.min(at, this.shared.length)
    const count = Math.min(removed, this.shared.length - index)
    const delta: DeltaStep[] = [{ retain: index }, { delete: count }, { insert: inserted }]
    this.shared.delete(index, count)
    this.shared.insert(index, inserted)
    this.held = holdRemote(this.held, delta)
  }
}

test('Composed text goes to its place although others wrote before it', () => {
  const composition = new Composition('Hello world')
  composition.remote(0, 0, '>> ')
  composition.local(11, 0, '!')
  composition.remote(composition.shared.length, 0, ' <<')
  expect(composition.field).toBe('Hello world!')
  expect(composition.shared.toString()).toBe('>> Hello world! <<')
  expect(toShared(composition.held, 12)).toBe(15)
})

test('Deleting shown text leaves others’ insertions in the middle of it', () => {
  const composition = new Composition('abcdef')
  composition.remote(3, 0, 'XYZ')
  composition.local(1, 4, '-')
  expect(composition.field).toBe('a-f')
  expect(composition.shared.toString()).toBe('a-XYZf')
})

test('Field and shared text never disagree on what both have, whatever is typed on both sides', () => {
  const step = fc.record({
    who: fc.constantFrom('local', 'remote'),
    at: fc.nat(12),
    removed: fc.nat(4),
    inserted: fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }),
  })
  fc.assert(
    fc.property(
      fc.string({ maxLength: 10, unit: 'grapheme-ascii' }),
      fc.array(step, { maxLength: 20 }),
      (text, steps) => {
        const composition = new Composition(text)
        for (const { who, at, removed, inserted } of steps) {
          if (who === 'local') composition.local(at, removed, inserted)
          else composition.remote(at, removed, inserted)
          const { held, field, shared } = composition
          expect(held.replaceAll('a', '')).toHaveLength(field.length)
          expect(held.replaceAll('g', '')).toHaveLength(shared.length)
          expect(kept(held, field, 'a')).toBe(kept(held, shared.toString(), 'g'))
        }
      },
    ),
  )
})

/** The characters that both have, read from the side that lacks the marks in `without`. */
function kept(held: HeldEdits, text: string, without: 'a' | 'g'): string {
  const marks = held.replaceAll(without, '')
  return [...marks].map((mark, index) => (mark === 'k' ? text.charAt(index) : '')).join('')
}

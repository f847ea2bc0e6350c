/** "Saved" on a page of two documents is true of both. */
import { expect, test } from 'vitest'
import type { OpenDocumentState } from '../../client/sync/openDocumentState.ts'
import { saveOfBoth } from '../../client/documents/saveOfBoth.ts'
import type { SaveState } from '../../client/sync/saveState.ts'

const saved = (kind: 'saved' | 'saving' | 'could-not-save', hasUnsent = false) => ({
  save: { kind } satisfies SaveState,
  isSavedHere: true,
  hasUnsent,
  unsentSince: null as number | null,
})
const beside = (kind: 'saved' | 'saving' | 'could-not-save', hasUnsent = false) =>
  ({ phase: 'open', ...saved(kind, hasUnsent) }) as unknown as OpenDocumentState

test('S39 · a page is saved once the plan and its tasks are', () => {
  expect(saveOfBoth(saved('saved'), beside('saved')).save.kind).toBe('saved')
  expect(saveOfBoth(saved('saved'), beside('saving')).save.kind).toBe('saving')
  expect(saveOfBoth(saved('saving'), beside('saved')).save.kind).toBe('saving')
  expect(saveOfBoth(saved('saving'), beside('could-not-save')).save.kind).toBe('could-not-save')
  expect(saveOfBoth(saved('saved'), beside('saved', true)).hasUnsent).toBe(true)
})

test('tasks that are not open, or were closed, say nothing of the plan', () => {
  expect(saveOfBoth(saved('saved'), null).save.kind).toBe('saved')
  expect(saveOfBoth(saved('saved'), { phase: 'opening', away: true }).save.kind).toBe('saved')
})

test('the oldest change that was not sent may be one of either', () => {
  const of = (unsentSince: number | null) => ({ ...saved('saving', true), unsentSince })
  const tasks = (unsentSince: number | null) => ({ phase: 'open', ...of(unsentSince) }) as unknown as OpenDocumentState
  expect(saveOfBoth(of(5), tasks(3)).unsentSince).toBe(3)
  expect(saveOfBoth(of(5), tasks(null)).unsentSince).toBe(5)
  expect(saveOfBoth(of(null), tasks(4)).unsentSince).toBe(4)
})

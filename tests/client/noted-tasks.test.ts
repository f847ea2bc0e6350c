/** Tasks of activities that are about to be written: a page may end between the two documents. */
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { undoFor } from '../../client/fields/undo/undo.ts'
import { completeNoted, newTask, noteTasks, writeTasks } from '../../client/tasks/notedTasks.ts'
import { ActivityId, CampaignId, CentreId, PersonId } from '../../shared/ids.ts'
import { tasksDocument } from '../../client/tasks/taskQueries.ts'
import { taskEntries, taskMap } from '../../shared/tasks/layout.ts'
import { MAX_TASKS } from '../../shared/tasks/taskView.ts'
import { viewTasks } from '../../shared/tasks/view.ts'

const NOW = new Date('2027-01-11T09:00:00Z')
const where = {
  person: PersonId.parse('p1'),
  document: tasksDocument(CampaignId.parse('sid-2027'), CentreId.parse('dk')),
}
const [EVENING, OTHER] = ['evening', 'other'].map((id) => ActivityId.parse(id.padEnd(22, '0'))) as [
  ActivityId,
  ActivityId,
]
const isThere = (activity: ActivityId): boolean => activity === EVENING

const stored = new Map<string, string>()
beforeEach(() => {
  stored.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  })
})

function open() {
  const doc = new Y.Doc()
  const undo = undoFor([taskEntries(doc)])
  return { doc, undo, whats: () => viewTasks(doc).tasks.map(({ what }) => what) }
}
const tasksFor = (activity: ActivityId, ...whats: readonly string[]) =>
  whats.map((what) => newTask({ what, who: null, due: { days: -3 } }, activity))

test('S92 · tasks that a page noted and did not write are written by the next one, once', () => {
  noteTasks(where, tasksFor(EVENING, 'Book the hall', 'Print posters'), NOW)
  const next = open()
  expect(completeNoted(next, where, { isThere, now: NOW })).toBe(2)
  expect(next.whats()).toEqual(['Book the hall', 'Print posters'])
  expect(completeNoted(next, where, { isThere, now: NOW })).toBe(0)
  expect(completeNoted(open(), where, { isThere, now: NOW })).toBe(0)
  expect(stored.size).toBe(0)
})

test('Tasks that were written are not written again, even if they are in the trash or another page noted them too', () => {
  const noted = tasksFor(EVENING, 'Book the hall', 'Print posters')
  noteTasks(where, noted, NOW)
  const page = open()
  writeTasks(page, noted)
  writeTasks(page, noted)
  taskMap(page.doc, noted[0]?.id ?? '')?.set('trashedAt', NOW.toISOString())
  expect(completeNoted(page, where, { isThere, now: NOW })).toBe(0)
  expect(page.whats()).toEqual(['Print posters'])
})

test('Two devices that complete the same tasks at once leave each once', () => {
  const noted = tasksFor(EVENING, 'Book the hall')
  const [one, two] = [open(), open()]
  for (const { doc, undo } of [one, two]) writeTasks({ doc, undo }, noted)
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc))
  expect(one.whats()).toEqual(['Book the hall'])
})

test('Tasks of an activity that was never written wait a day, and are forgotten then', () => {
  noteTasks(where, tasksFor(OTHER, 'Book the hall'), NOW)
  const page = open()
  expect(completeNoted(page, where, { isThere, now: NOW })).toBe(0)
  expect(stored.size).toBe(1)
  const later = new Date(NOW.getTime() + 25 * 60 * 60_000)
  expect(completeNoted(page, where, { isThere, now: later })).toBe(0)
  expect(stored.size).toBe(0)
})

test('Notes are of one person and one document, and bounded; unreadable ones are ignored', () => {
  noteTasks(where, tasksFor(EVENING, 'Book the hall'), NOW)
  const others = [
    { ...where, person: PersonId.parse('p2') },
    { ...where, document: tasksDocument(CampaignId.parse('sid-2027'), CentreId.parse('se')) },
  ]
  for (const other of others) expect(completeNoted(open(), other, { isThere, now: NOW })).toBe(0)
  noteTasks(where, tasksFor(EVENING, ...Array.from({ length: MAX_TASKS }, (_, at) => `${at}`)), NOW)
  expect(completeNoted(open(), where, { isThere, now: NOW })).toBe(MAX_TASKS)
  for (const key of stored.keys()) stored.set(key, '{"tasks":7}')
  expect(completeNoted(open(), where, { isThere, now: NOW })).toBe(0)
})

test('Writing is one step of undo', () => {
  const page = open()
  writeTasks(page, tasksFor(EVENING, 'Book the hall', 'Print posters'))
  page.undo.undo()
  expect(page.whats()).toEqual([])
})

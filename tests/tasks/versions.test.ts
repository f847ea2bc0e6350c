/** Earlier states of a centre's tasks: how they differ, and restoring one. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { diffTasks } from '../../shared/tasks/difference.ts'
import { addTask, taskMap } from '../../shared/tasks/layout.ts'
import { restoreTasks } from '../../shared/tasks/restore.ts'
import { viewTasks } from '../../shared/tasks/view.ts'

const NOW = new Date('2026-11-30T09:00:00Z')
const whatOf = (doc: Y.Doc) => viewTasks(doc).tasks.map(({ what, done }) => [what, done])

function tasksOf(...texts: readonly string[]): Y.Doc {
  const doc = new Y.Doc()
  texts.forEach((what, at) => addTask(doc, { what, order: `a${at}` }))
  return doc
}

test('A version is restored as an edit: tasks come back with what they said, and later ones go to the trash', () => {
  const doc = tasksOf('Book the hall', 'Print posters')
  const before = viewTasks(doc)
  const [hall, posters] = before.tasks
  taskMap(doc, hall?.id ?? '')?.set('done', true)
  taskMap(doc, posters?.id ?? '')?.set('trashedAt', NOW.toISOString())
  addTask(doc, { what: 'Thank the partners', order: 'b' })
  restoreTasks(doc, before, NOW)
  expect(whatOf(doc)).toEqual([
    ['Book the hall', false],
    ['Print posters', false],
  ])
  expect(viewTasks(doc).trash.map(({ what }) => what)).toEqual(['Thank the partners'])
})

test('A task whose entry is gone from the document is added again with its id', () => {
  const before = viewTasks(tasksOf('Book the hall'))
  const doc = new Y.Doc()
  restoreTasks(doc, before, NOW)
  expect(viewTasks(doc).tasks).toEqual(before.tasks)
})

test('Restoring the present state writes nothing', () => {
  const doc = tasksOf('Book the hall', 'Print posters')
  let updates = 0
  doc.on('update', () => updates++)
  doc.transact(() => restoreTasks(doc, viewTasks(doc), NOW))
  expect(updates).toBe(0)
})

test('Two states differ in tasks that were added, removed or changed, not in their order', () => {
  const doc = tasksOf('Book the hall', 'Print posters')
  const before = viewTasks(doc)
  const [hall, posters] = before.tasks
  taskMap(doc, hall?.id ?? '')?.set('done', true)
  taskMap(doc, hall?.id ?? '')?.set('order', 'z')
  taskMap(doc, posters?.id ?? '')?.set('trashedAt', NOW.toISOString())
  addTask(doc, { what: 'Thank the partners', order: 'b' })
  const { added, removed, changed } = diffTasks(before, viewTasks(doc))
  expect(added.map(({ what }) => what)).toEqual(['Thank the partners'])
  expect(removed.map(({ what }) => what)).toEqual(['Print posters'])
  expect(changed.map(({ after, fields }) => [after.what, fields])).toEqual([['Book the hall', ['done']]])
})

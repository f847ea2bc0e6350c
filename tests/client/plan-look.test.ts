/** The look of a plan as a view stores it, and what is left of it when columns, options and people are gone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { existingChoice } from '../../client/overview/OverviewViews.tsx'
import { writeChoice } from '../../client/overview/useOverviewChoice.ts'
import { NO_FILTER } from '../../client/plans/grid/view/filter.ts'
import { readLook, writeLook, type KnownHere } from '../../client/plans/grid/view/planLook.ts'
import { FIRST_VIEW } from '../../client/plans/grid/view/viewSettings.ts'
import { readLastView, saveLastView } from '../../client/views/lastView.ts'
import { leftOut } from '../../client/views/leftOut.ts'
import { ViewId } from '../../shared/views/view.ts'

const EVERYTHING: KnownHere = { owners: null, tasks: true }
const applied = (look: string, known = EVERYTHING) => writeLook(readLook(look, known))

test('The first look is written as nothing, and nothing is read as the first look', () => {
  expect(writeLook({ settings: FIRST_VIEW, filter: NO_FILTER })).toBe('')
  expect(readLook('', EVERYTHING)).toEqual({ settings: FIRST_VIEW, filter: NO_FILTER })
})

test('A look comes back as it was written', () => {
  const look = {
    settings: {
      ...FIRST_VIEW,
      columns: ['title' as const, 'when' as const, 'owner' as const],
      sort: { column: 'when' as const, direction: 'descending' as const },
      group: 'week' as const,
      compact: true,
      display: 'timeline' as const,
      zoom: 'week' as const,
      hidden: ['milestones' as const],
    },
    filter: {
      ...NO_FILTER,
      text: 'Ærø & more = all',
      from: '2027-02-01',
      overdue: true,
      status: ['tentative' as const],
      places: ['Genève', 'Sion, Valais'],
      owner: ['none'],
      gaps: ['any' as const],
    },
  }
  expect(readLook(writeLook(look), EVERYTHING)).toEqual(look)
})

test('Equal looks are written alike, in whatever order their values were chosen', () => {
  const withStatus = (...status: ('done' | 'tentative')[]) =>
    writeLook({ settings: FIRST_VIEW, filter: { ...NO_FILTER, status } })
  expect(withStatus('done', 'tentative')).toBe(withStatus('tentative', 'done'))
})

test('S97 · what no longer exists in a view is left out and named, and the rest applies', () => {
  const stored = 'columns=title&columns=mood&sort=-mood&group=phase&display=map&status=tentative&themes=ai&themes=fax'
  expect(applied(stored)).toBe('columns=title&status=tentative&themes=ai')
  expect(leftOut(stored, applied(stored))).toEqual(['columns', 'sort', 'group', 'display', 'themes'])
  expect(leftOut('weather=sunny', applied('weather=sunny'))).toEqual(['weather'])
  expect(leftOut('status=tentative', applied('status=tentative'))).toEqual([])
})

test('An owner who left, and tasks where they are not shown, hide no activities', () => {
  const stored = 'overdue=yes&owner=ann&owner=bob'
  expect(applied(stored)).toBe(stored)
  const known = { owners: new Set(['bob']), tasks: false }
  expect(applied(stored, known)).toBe('owner=bob')
  expect(leftOut(stored, applied(stored, known))).toEqual(['overdue', 'owner'])
})

test('Any text is read as a look, and the look that it gives is whole', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      expect(applied(applied(text))).toBe(applied(text))
      expect(leftOut(applied(text), applied(applied(text)))).toEqual([])
    }),
  )
})

test('A view of the overview leaves out centres and values that are gone', () => {
  const stored = 'centre=dk&centre=xx&theme=ai&theme=fax&view=coverage&sort=-when&group=phase'
  const look = writeChoice(existingChoice(stored, (id) => id === 'dk')).toString()
  expect(look).toBe('centre=dk&theme=ai&view=coverage&sort=-when')
  expect(leftOut(stored, look)).toEqual(['centre', 'theme', 'group'])
})

test('The last view of a plan is remembered by person and plan, until they leave it', () => {
  const kept = new Map<string, string>()
  const memory = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    delete: (key: string) => void kept.delete(key),
  }
  const view = ViewId.parse('abcdefghijklmnopqrstuv')
  saveLastView(memory, { person: 'ann', page: 'sid-2027/dk', view })
  expect(readLastView(memory, 'ann', 'sid-2027/dk')).toBe(view)
  expect(readLastView(memory, 'ann', 'sid-2027/se')).toBeNull()
  expect(readLastView(memory, 'bob', 'sid-2027/dk')).toBeNull()
  saveLastView(memory, { person: 'ann', page: 'sid-2027/dk', view: null })
  expect(kept.size).toBe(0)
})

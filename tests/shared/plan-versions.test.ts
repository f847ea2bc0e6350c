import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { nestedText, setMember } from '../../shared/fields/layout.ts'
import { diffPlans, isEmpty } from '../../shared/plans/difference.ts'
import { addListEntry, planActivities, planNarrative } from '../../shared/plans/layout.ts'
import type { PlanContent } from '../../shared/plans/planView.ts'
import { restorePlan } from '../../shared/plans/restore.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { diffWords } from '../../shared/text/diffWords.ts'
import { activity, activityTitled, copyOf, meta, narrative, plan, textOf } from '../language/plan.ts'

const NOW = new Date('2027-01-14T10:00:00Z')
/** A version must restore everything except later additions, which go to the trash. */
const contentOf = ({ meta: texts, narrative: told, activities }: PlanContent) => ({ texts, told, activities })

describe('restoring a version', () => {
  const start = () =>
    plan(
      meta({ theme: 'Together', contact: 'Awareness team' }),
      narrative('First paragraph\nSecond paragraph'),
      activity('Webinar', { on: '2027-02-09', themes: ['ai', 'gaming'], description: 'For parents' }),
      activity('Quiz', { on: '2027-02-10', partners: ['Library'] }),
    )

  test('gives back fields, texts, sets, lists, rich texts and the trash', () => {
    const doc = start()
    addListEntry(activityTitled(doc, 'Quiz'), 'resources', { title: 'Cards', url: 'https://materials.example/cards' })
    const then = viewPlan(doc)
    textOf(doc, 'Webinar', 'title').insert(0, 'Online ')
    const webinar = activityTitled(doc, 'Online Webinar')
    setMember(webinar, 'themes', 'ai', false)
    setMember(webinar, 'themes', 'sexting', true)
    webinar.set('startsOn', '2027-02-20')
    nestedText(webinar, 'offers').insert(0, 'Slides')
    const quiz = activityTitled(doc, 'Quiz')
    quiz.set('trashedAt', '2027-01-10T10:00:00.000Z')
    const resources = quiz.get('resources') as Y.Map<unknown>
    for (const id of resources.keys()) resources.delete(id)
    planNarrative(doc).delete(0, 1)
    activity('Added later')(doc)
    doc.transact(() => restorePlan(doc, then, NOW))
    const now = viewPlan(doc)
    expect(contentOf(now)).toEqual(contentOf(then))
    expect(now.trash.map(({ title, trashedAt }) => [title, trashedAt])).toEqual([['Added later', NOW.toISOString()]])
  })

  test('is one step that can be undone, and leaves what another wrote meanwhile elsewhere', () => {
    const doc = start()
    const then = viewPlan(doc)
    const undo = new Y.UndoManager([doc.getMap('meta'), planActivities(doc), planNarrative(doc)], {
      trackedOrigins: new Set(['me']),
    })
    doc.transact(() => textOf(doc, 'Quiz', 'title').insert(4, ' for all'), 'before')
    const before = viewPlan(doc)
    doc.transact(() => restorePlan(doc, then, NOW), 'me')
    doc.transact(() => textOf(doc, 'Webinar', 'needs').insert(0, 'A host'), 'another')
    undo.undo()
    const after = viewPlan(doc)
    expect(after.activities.find(({ title }) => title === 'Quiz for all')).toEqual(
      before.activities.find(({ title }) => title === 'Quiz for all'),
    )
    expect(after.activities.find(({ title }) => title === 'Webinar')?.needs).toBe('A host')
  })

  test('changes nothing where nothing differs', () => {
    const doc = start()
    const before = Y.encodeStateVector(doc)
    doc.transact(() => restorePlan(doc, viewPlan(doc), NOW))
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  test('from any state to any other gives that other, in any script', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    const one = fc.record({ theme: text, told: text, titles: fc.array(text, { maxLength: 4 }) })
    fc.assert(
      fc.property(one, fc.array(one, { minLength: 1, maxLength: 3 }), (first, later) => {
        const doc = plan(meta({ theme: first.theme }), narrative(first.told), ...first.titles.map((t) => activity(t)))
        const versions = [viewPlan(copyOf(doc))]
        for (const { theme, told, titles } of later) {
          meta({ theme })(doc)
          planNarrative(doc).delete(0, planNarrative(doc).length)
          narrative(told)(doc)
          for (const title of titles) activity(title)(doc)
          versions.push(viewPlan(copyOf(doc)))
        }
        for (const version of versions.toReversed()) {
          doc.transact(() => restorePlan(doc, version, NOW))
          expect(contentOf(viewPlan(doc))).toEqual(contentOf(version))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the difference between two states of a plan', () => {
  test('names added, removed and changed activities, and the fields', () => {
    const doc = plan(meta({ theme: 'Together' }), activity('Webinar', { themes: ['ai'] }), activity('Quiz'))
    const before = viewPlan(doc)
    setMember(activityTitled(doc, 'Webinar'), 'themes', 'gaming', true)
    activityTitled(doc, 'Quiz').set('trashedAt', NOW.toISOString())
    activity('New')(doc)
    meta({ objectives: 'More' })(doc)
    const difference = diffPlans(before, viewPlan(doc))
    expect(difference.added.map(({ title }) => title)).toEqual(['New'])
    expect(difference.removed.map(({ title }) => title)).toEqual(['Quiz'])
    expect(difference.changed.map(({ after, fields }) => [after.title, fields])).toEqual([['Webinar', ['themes']]])
    expect(difference.meta).toEqual(['objectives'])
    expect(difference.narrative).toBe(false)
  })

  test('moving an activity and adding to a set in another order are no differences', () => {
    const doc = plan(activity('A', { themes: ['ai', 'gaming'] }), activity('B'))
    const before = viewPlan(doc)
    activityTitled(doc, 'A').set('order', 'zz')
    setMember(activityTitled(doc, 'A'), 'themes', 'ai', false)
    setMember(activityTitled(doc, 'A'), 'themes', 'ai', true)
    expect(isEmpty(diffPlans(before, viewPlan(doc)))).toBe(true)
  })
})

describe('words that differ', () => {
  test('are marked whole', () => {
    expect(diffWords('For parents and teachers', 'For parents and all teachers')).toEqual([
      { kind: 'same', text: 'For parents and ' },
      { kind: 'added', text: 'all ' },
      { kind: 'same', text: 'teachers' },
    ])
    expect(diffWords('gaming', 'gamers')).toEqual([
      { kind: 'removed', text: 'gaming' },
      { kind: 'added', text: 'gamers' },
    ])
  })

  test('give both texts back, in any script', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const join = (pieces: ReturnType<typeof diffWords>, without: 'added' | 'removed') =>
      pieces.map((piece) => (piece.kind === without ? '' : piece.text)).join('')
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(join(pieces, 'added')).toBe(before)
        expect(join(pieces, 'removed')).toBe(after)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { activityFields, metaFields } from '../../shared/plans/fields.ts'
import { activityMap, addListEntry, planActivities, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { LocalDate, LocalTime } from '../../shared/days.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { ActivityView, PlanMetaView, type PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { RichText } from '../../shared/richtext/json.ts'
import { makeOdd, member, odd, oddBlock } from '../language/oddContent.ts'
import { activity, activityTitled, copyOf, meta, plan, update } from '../language/plan.ts'
import { setMember } from '../../shared/fields/layout.ts'
import { ViewProblem } from '../../shared/fields/schema.ts'

const fits = (content: PlanContent) => {
  expect(PlanMetaView.safeParse(content.meta).error).toBeUndefined()
  expect(RichText.safeParse(content.narrative).error).toBeUndefined()
  for (const shown of [...content.activities, ...content.trash]) {
    expect(ActivityView.safeParse(shown).error).toBeUndefined()
  }
  for (const problem of content.problems) expect(ViewProblem.safeParse(problem).error).toBeUndefined()
}

const problemsOf = (doc: Y.Doc) =>
  viewPlan(doc).problems.map(({ at, problem }) => `${at.split('/').at(-1)}: ${problem}`)

describe('any content', () => {
  const activityKeys = fc.constantFrom(...Object.keys(activityFields), 'unknown')
  const metaKeys = fc.constantFrom(...Object.keys(metaFields), 'unknown')

  test('in the fields of a plan gives a valid view', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(metaKeys, odd), { maxLength: 4 }),
        fc.array(fc.tuple(activityKeys, odd), { maxLength: 12 }),
        fc.array(fc.tuple(fc.string(), odd), { maxLength: 3 }),
        (inMeta, inActivity, inActivities) => {
          const doc = plan(activity('Webinar'))
          const map = activityTitled(doc, 'Webinar')
          for (const [key, recipe] of inMeta) planMeta(doc).set(key, makeOdd(recipe))
          for (const [key, recipe] of inActivity) map.set(key, makeOdd(recipe))
          for (const [key, recipe] of inActivities) planActivities(doc).set(key, makeOdd(recipe))
          fits(viewPlan(doc))
          expect(viewPlan(copyOf(doc))).toEqual(viewPlan(doc))
        },
      ),
      { numRuns: 600 },
    )
  })

  test('inside sets, lists and rich texts gives a valid view', () => {
    const nested = fc.constantFrom('themes', 'places', 'resources', 'expectedReach')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nested, fc.string(), odd), { maxLength: 6 }),
        fc.array(oddBlock, { maxLength: 4 }),
        (entries, blocks) => {
          const doc = plan(activity('Webinar'))
          const map = activityTitled(doc, 'Webinar')
          for (const [key, id, recipe] of entries) (map.get(key) as Y.Map<unknown>).set(id, makeOdd(recipe))
          for (const recipe of blocks) planNarrative(doc).push([makeOdd(recipe) as Y.XmlElement])
          fits(viewPlan(doc))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('at the roots gives a valid view, whatever type a client thought they were', () => {
    const fill = fc.constantFrom<(doc: Y.Doc, name: string, content: unknown) => void>(
      (doc, name, content) => doc.getMap(name).set('title', content),
      (doc, name, content) => doc.getArray(name).push([content]),
      (doc, name) => doc.getText(name).insert(0, 'words', { bold: true }),
      (doc, name) => doc.getText(name).insertEmbed(0, { image: 'x' }),
      (doc, name) => doc.getXmlFragment(name).push([new Y.XmlText('words'), new Y.XmlElement('x')]),
    )
    fc.assert(
      fc.property(fc.array(fill, { minLength: 3, maxLength: 3 }), member, (fills, recipe) => {
        const doc = new Y.Doc()
        for (const [place, name] of ['meta', 'narrative', 'activities'].entries()) {
          fills[place]?.(doc, name, makeOdd(recipe))
        }
        fits(viewPlan(copyOf(doc)))
      }),
      { numRuns: 300 },
    )
  })

  test('nested deeper than any stack is left out, not thrown over', () => {
    const doc = plan(activity('Webinar'))
    for (let depth = 1; depth <= 12_000; depth *= 3) {
      // In one transaction, or Yjs walks to the root at each level.
      doc.transact(() => {
        const top = new Y.XmlElement('blockquote')
        planNarrative(doc).push([top])
        let place = top
        for (let level = 0; level < depth; level++) {
          const inner = new Y.XmlElement(level % 2 === 0 ? 'blockquote' : 'odd')
          place.push([inner])
          place = inner
        }
      })
      const content = viewPlan(doc)
      fits(content)
      expect(content.activities).toHaveLength(1)
      expect(() => JSON.stringify(content)).not.toThrow()
    }
  })
})

describe('valid values are kept and others are listed:', () => {
  test('one bad field harms no other', () => {
    const doc = plan(activity('Webinar', { themes: ['ai'], format: 'online', on: '2027-02-09' }))
    const map = activityTitled(doc, 'Webinar')
    map.set('status', 'perhaps')
    map.set('type', 42)
    map.set('places', new Y.Text('Zagreb'))
    setMember(map, 'themes', 'weather', true)
    expect(viewPlan(doc).activities).toMatchObject([
      { title: 'Webinar', themes: ['ai'], format: 'online', startsOn: '2027-02-09', status: 'tentative', type: null },
    ])
    expect(problemsOf(doc)).toEqual(['type: not-valid', 'themes: not-valid', 'status: not-valid', 'places: not-valid'])
  })

  test('31 February is no day', () => {
    const doc = plan(activity('Webinar', { on: '2027-02-09' }))
    activityTitled(doc, 'Webinar').set('startsOn', '2027-02-31')
    expect(viewPlan(doc).activities[0]).toMatchObject({ startsOn: null, endsOn: '2027-02-09' })
    expect(viewPlan(doc).problems).toMatchObject([{ problem: 'not-valid', found: '"2027-02-31"' }])
  })

  test.each([
    ['an end before the start', { on: '2027-02-09', until: '2027-02-08' }, '2027-02-08'],
    ['an end time before the start time on one day', { on: '2027-02-09', from: '11:00', to: '10:00' }, '2027-02-09'],
  ])('%s is listed, and kept as written', (_name, words, endsOn) => {
    const doc = plan(activity('Webinar', words))
    expect(viewPlan(doc).activities[0]).toMatchObject({ startsOn: '2027-02-09', endsOn })
    expect(problemsOf(doc)).toEqual(['endsOn: end-before-start'])
  })

  test('an event past midnight is no problem', () => {
    const doc = plan(activity('Game night', { on: '2027-02-09', until: '2027-02-10', from: '20:00', to: '02:00' }))
    expect(problemsOf(doc)).toEqual([])
  })

  test('plain strings, arrays and objects of a foreign client mean what they say', () => {
    const doc = plan(activity('Webinar'))
    const map = activityTitled(doc, 'Webinar')
    map.set('title', 'Plain')
    map.set('themes', ['ai', 'gaming', 'ai'])
    map.set('places', Y.Array.from(['Split', 'Osijek']))
    map.set('languages', { hr: true, en: false })
    expect(viewPlan(doc).activities).toMatchObject([
      { title: 'Plain', themes: ['ai', 'gaming'], places: ['Split', 'Osijek'], languages: ['hr'] },
    ])
    expect(viewPlan(doc).problems).toEqual([])
  })

  test('formats and embeds in a plain text are left out, deleted letters too', () => {
    const doc = plan(activity('Webinar'))
    const title = activityTitled(doc, 'Webinar').get('title') as Y.Text
    title.insert(7, 'XX')
    title.delete(7, 2)
    title.insertEmbed(3, { image: 'x' })
    title.format(0, 3, { bold: true })
    expect(viewPlan(doc).activities[0]?.title).toBe('Webinar')
  })

  test('an entry that is no activity is listed', () => {
    const doc = plan(activity('Webinar'))
    planActivities(doc).set('odd', ['a', 'list'])
    planActivities(doc).set('x'.repeat(65), new Y.Map())
    expect(viewPlan(doc).activities).toHaveLength(1)
    expect(problemsOf(doc)).toEqual(['odd: not-valid', `${'x'.repeat(63)}…: not-valid`])
  })

  test.each(['toString', 'constructor', '__proto__'])(
    'an entry with the name %s, which every object has, is left out',
    (name) => {
      const doc = plan(activity('Webinar'))
      planActivities(doc).set(name, new Y.Map())
      expect(viewPlan(doc).activities).toHaveLength(1)
      expect(problemsOf(doc)).toEqual([`${name}: not-valid`])
    },
  )

  test('links of resources lead to the web or nowhere', () => {
    const resources = ['javascript:alert(1)', 'data:text/html,x', 'https://a.example/b'].map((url) => ({ url }))
    const urls = viewPlan(plan(activity('Webinar', { resources }))).activities[0]?.resources.map((entry) => entry.url)
    expect(urls?.filter((url) => url !== null)).toEqual(['https://a.example/b'])
  })

  test("the plan's state is draft unless it says ready", () => {
    expect(viewPlan(plan()).meta.state).toBe('draft')
    expect(viewPlan(plan(meta({ state: 'ready', theme: 'Together' }))).meta).toMatchObject({
      state: 'ready',
      theme: 'Together',
    })
    expect(viewPlan(plan(meta({ state: 'finished' }))).meta.state).toBe('draft')
  })
})

describe('order', () => {
  test('is that of the keys, equal keys by id', () => {
    const doc = plan(activity('B', { order: 'a1' }), activity('A', { order: 'a0' }), activity('C', { order: 'a1' }))
    const shown = viewPlan(doc).activities
    const [first, ...tied] = shown
    expect(first?.title).toBe('A')
    expect(tied.map((each) => each.id)).toEqual(tied.map((each) => each.id).toSorted())
  })

  test('compares by code unit, as the keys are made: capitals before small letters', () => {
    const doc = plan(activity('small', { order: 'a0' }), activity('capital', { order: 'Zz' }))
    expect(viewPlan(doc).activities.map((shown) => shown.title)).toEqual(['capital', 'small'])
  })

  test('does not depend on the order in which the updates arrived', () => {
    const doc = plan(...['A', 'B', 'C', 'D'].map((title) => activity(title, { order: 'a0', themes: ['ai', 'dsa'] })))
    const later: Uint8Array[] = []
    const early = update(doc)
    doc.on('update', (change: Uint8Array) => later.push(change))
    for (const title of ['E', 'F', 'G']) activity(title, { order: 'a0' })(doc)
    const elsewhere = new Y.Doc()
    for (const change of [...later.toReversed(), early]) Y.applyUpdate(elsewhere, change)
    expect(viewPlan(elsewhere)).toEqual(viewPlan(doc))
    expect(viewPlan(elsewhere).activities).toHaveLength(7)
  })
})

test('the trash is apart and loses nothing', () => {
  const trashedAt = '2027-01-15T10:00:00.000Z'
  const doc = plan(activity('Kept'), activity('Thrown away', { trashedAt, offers: 'still here' }))
  const { activities, trash } = viewPlan(doc)
  expect(activities.map((shown) => shown.title)).toEqual(['Kept'])
  expect(trash).toMatchObject([{ title: 'Thrown away', offers: 'still here', trashedAt }])
})

test('several dates give the first and the last day, and the hours that all share', () => {
  const doc = plan(activity('Roadshow', { on: '2027-03-01' }))
  const [id = ''] = planActivities(doc).keys()
  const map = activityMap(doc, id as ActivityId)
  if (map === null) throw new Error('no activity')
  const day = (text: string) => LocalDate.parse(text)
  const hours = { startTime: LocalTime.parse('10:00'), endTime: null }
  addListEntry(map, 'dates', { day: day('2027-02-16'), ...hours, place: 'Aarhus' })
  addListEntry(map, 'dates', { day: day('2027-02-02'), ...hours })
  addListEntry(map, 'dates', { ...hours, note: 'not fixed yet' })
  expect(viewPlan(doc).activities[0]).toMatchObject({
    startsOn: '2027-02-02',
    endsOn: '2027-02-16',
    startTime: '10:00',
    endTime: null,
    dates: [{ day: '2027-02-02' }, { day: '2027-02-16', place: 'Aarhus' }, { day: null, note: 'not fixed yet' }],
  })
})

test('without days in its dates an activity keeps the day that is written of it', () => {
  const doc = plan(activity('Lesson', { on: '2027-02-09' }))
  const [id = ''] = planActivities(doc).keys()
  const map = activityMap(doc, id as ActivityId)
  if (map !== null) addListEntry(map, 'dates', {})
  expect(viewPlan(doc).activities[0]).toMatchObject({ startsOn: '2027-02-09', dates: [{ day: null }] })
})

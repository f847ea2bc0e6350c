/** Shapes of valid Yjs that our forms never write, at any size: a hostile planner can put them into a document. */
import * as Y from 'yjs'
import { planActivities, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import type { Random } from '../harness/random.ts'

export type Shape =
  | 'maps nested in maps'
  | 'elements nested in elements'
  | 'one map with many keys'
  | 'many activities'
  | 'fields of the wrong types'
  | 'huge strings'
  | 'a text of many pieces'
  | 'many marks'
  | 'marks over marks'
  | 'many embeds'
  | 'many paragraphs'
  | 'many attributes'
  | 'subdocuments'
  | 'deleted content'
  | 'names of prototypes'
  | 'many roots'

/** Puts a shape into a plan. @param size about how many structs */
type Build = (doc: Y.Doc, size: number, random: Random) => void

const ODD_TEXTS = ['', '\0', 'a\0b', '\ud800', '\udfff x', '🎉'.repeat(5), '__proto__', '‮', '2027-02-30', '-1', '1e400']
const NAMES = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__']
const FIELDS = ['title', 'type', 'themes', 'audiences', 'status', 'startsOn', 'endsOn', 'startsAt', 'description']
const META = ['theme', 'slogan', 'state', 'goals', 'schema']

const times = (count: number, work: (at: number) => void): void => {
  for (let at = 0; at < count; at++) work(at)
}

function addActivity(doc: Y.Doc, id: string, title = 'An activity'): Y.Map<unknown> {
  const activity = new Y.Map<unknown>()
  planActivities(doc).set(id, activity)
  activity.set('title', title)
  return activity
}

/** Any value that Yjs can hold. */
function oddValue(random: Random): unknown {
  const make: readonly (() => unknown)[] = [
    () => random.pick(ODD_TEXTS),
    () => random.next() * 1e20,
    () => null,
    () => [random.pick(ODD_TEXTS), { a: [] }],
    () => JSON.parse('{"__proto__":{"polluted":1},"toString":null}') as unknown,
    () => new Uint8Array([1, 2, 3]),
    () => new Y.Map(),
    () => Y.Array.from([random.pick(ODD_TEXTS), 7]),
    () => new Y.Text(random.pick(ODD_TEXTS)),
    () => new Y.XmlFragment(),
    () => new Y.XmlElement(random.pick([...NAMES, 'paragraph'])),
    () => new Y.XmlText(random.pick(ODD_TEXTS)),
    () => new Y.Doc(),
  ]
  return random.pick(make)()
}

function paragraph(doc: Y.Doc): Y.XmlText {
  const element = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  planNarrative(doc).push([element])
  element.insert(0, [text])
  return text
}

export const SHAPES: Readonly<Record<Shape, Build>> = {
  'maps nested in maps'(doc, size) {
    let map = addActivity(doc, 'deep')
    times(size, () => {
      const inner = new Y.Map<unknown>()
      map.set('more', inner)
      map = inner
    })
  },
  'elements nested in elements'(doc, size) {
    let parent: Y.XmlFragment = planNarrative(doc)
    times(size, () => {
      const inner = new Y.XmlElement('blockquote')
      parent.insert(0, [inner])
      parent = inner
    })
  },
  'one map with many keys'(doc, size) {
    const activity = addActivity(doc, 'wide')
    times(size, (at) => activity.set(`key ${at}`, at))
  },
  'many activities': (doc, size) => times(size / 2, (at) => addActivity(doc, `many-${at}`, `Number ${at}`)),
  'fields of the wrong types'(doc, size, random) {
    times(size / FIELDS.length, (at) => {
      const activity = addActivity(doc, `odd-${at}`)
      for (const field of FIELDS) activity.set(field, oddValue(random))
    })
    for (const field of META) planMeta(doc).set(field, oddValue(random))
    planActivities(doc).set('no map', oddValue(random) as Y.Map<unknown>)
  },
  'huge strings'(doc, size, random) {
    addActivity(doc, 'long', random.pick(ODD_TEXTS) + 'long '.repeat(size * 4))
    planMeta(doc).set('theme', new Y.Text('ä'.repeat(size * 10)))
    paragraph(doc).insert(0, 'word '.repeat(size * 10))
  },
  'a text of many pieces'(doc, size) {
    const text = paragraph(doc)
    times(size, () => text.insert(0, 'x'))
  },
  'many marks'(doc, size) {
    const text = paragraph(doc)
    text.insert(0, 'x'.repeat(size))
    times(size / 4, (at) => text.format(at * 4, 2, { bold: at % 2 === 0 ? {} : null, [`mark-${at % 50}`]: { at } }))
  },
  'marks over marks'(doc, size) {
    const text = paragraph(doc)
    text.insert(0, 'x'.repeat(size))
    times(size / 4, (at) => text.format(0, size, { [`mark-${at}`]: {} }))
    times(size / 4, (at) => text.format(at * 4, 2, { bold: {} }))
    const theme = new Y.Text('x'.repeat(size))
    planMeta(doc).set('theme', theme)
    times(size / 4, (at) => theme.format(0, size, { [`mark-${at}`]: {} }))
    times(size / 4, (at) => theme.format(at * 4, 2, { bold: {} }))
  },
  'many embeds'(doc, size, random) {
    const text = paragraph(doc)
    times(size, (at) => text.insertEmbed(0, { at, odd: random.pick(ODD_TEXTS) }))
  },
  'many paragraphs': (doc, size) => times(size / 3, (at) => paragraph(doc).insert(0, `Paragraph ${at}`)),
  'many attributes'(doc, size, random) {
    const element = new Y.XmlElement('heading')
    planNarrative(doc).push([element])
    times(size, (at) => element.setAttribute(at % 100 === 0 ? random.pick(NAMES) : `a${at}`, random.pick(ODD_TEXTS)))
  },
  subdocuments(doc, size) {
    const activity = addActivity(doc, 'nested')
    times(size / 10, (at) => activity.set(`doc ${at}`, new Y.Doc()))
    doc.getMap('more').set('doc', new Y.Doc())
  },
  'deleted content'(doc, size) {
    const text = paragraph(doc)
    text.insert(0, 'xy'.repeat(size))
    times(size / 2, (at) => text.delete(at, 1))
    times(size / 20, (at) => addActivity(doc, `gone-${at}`))
    times(size / 20, (at) => planActivities(doc).delete(`gone-${at}`))
  },
  'names of prototypes'(doc, size, random) {
    for (const name of NAMES) {
      addActivity(doc, name, name)
      planMeta(doc).set(name, oddValue(random))
      doc.getMap(name).set(name, name)
    }
    times(size / 10, (at) => {
      const activity = addActivity(doc, `named-${at}`)
      for (const name of NAMES) activity.set(name, oddValue(random))
    })
  },
  /** As many as a document may have, and all structs below the last. */
  'many roots'(doc, size) {
    times(190, (at) => doc.getMap(`root ${at}`).set('a', at))
    const last = doc.getMap('root 189')
    times(size, (at) => last.set(`key ${at}`, at))
  },
}

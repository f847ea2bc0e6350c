import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LanguageCode, Token } from '../../shared/fields/values.ts'
import { NETWORK_LANGUAGES } from '../../shared/network.ts'
import { AUDIENCE_NAMES, THEME_NAMES } from '../../shared/plans/cells/localNames.ts'
import { folded } from '../../shared/plans/cells/names.ts'
import { CELL_KEYS, readCell, writeCell } from '../../shared/plans/cells/codecs.ts'
import type { CellKey, ReadOptions } from '../../shared/plans/cells/codec.ts'
import { optionsOfField, type WhenKey } from '../../shared/plans/activityFields.ts'
import { optionList } from '../../shared/plans/fieldEntry.ts'
import { activityFields, type ActivityKeyOf } from '../../shared/plans/fields.ts'
import * as taxonomy from '../../shared/taxonomy.ts'

const OPTIONS: ReadOptions = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' }

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.replaceAll(/\0|\r/g, ''))
const messy = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom('a', ';', '|', '\\', '\n', ' ', ',', '-', '1', '–', 'é'), maxLength: 12 }),
)
const token = messy.map((one) => one.trim()).filter((one) => Token.safeParse(one).success)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value)
const oneOf = (schema: { readonly options: readonly string[] }) => fc.constantFrom(...schema.options)
const setOf = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 5 })
const language = fc
  .oneof(fc.constantFrom(...NETWORK_LANGUAGES), fc.stringMatching(/^[a-z]{2,3}$/))
  .filter((code) => LanguageCode.safeParse(code).success)
const note = messy.map((one) => one.replaceAll('\r', ''))
const reach = fc.record({
  metric: maybe(oneOf(taxonomy.ReachMetricId)),
  value: maybe(fc.nat(10_000_000)),
  source: note,
})
const date = fc.record({ day: maybe(day), startTime: maybe(time), endTime: maybe(time), place: maybe(token), note })
const address = fc.webUrl().filter((url) => url.length < 2000)
const resource = fc.record({
  type: maybe(oneOf(taxonomy.ResourceTypeId)),
  title: fc.oneof(note, address),
  url: maybe(address),
  licence: maybe(token),
  languages: setOf(language),
  linkUnchecked: fc.boolean(),
})
const words = fc
  .string({ unit: fc.constantFrom(...'ab *_~[]()|\\#->.1é'), minLength: 1, maxLength: 10 })
  .map((one) => `x${one}x`)
const mark = fc.subarray(['bold', 'italic', 'strike', 'underline'])
const inline = fc.array(fc.tuple(words, mark), { minLength: 1, maxLength: 3 }).map((parts) =>
  parts
    // Neighbours with the same marks are one node.
    .filter(([, marks], at) => at === 0 || JSON.stringify(marks) !== JSON.stringify(parts[at - 1]?.[1]))
    .map(([one, marks]) => ({
      type: 'text',
      ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
      text: one,
    })),
)
const paragraph = fc.oneof(
  inline.map((content) => ({ type: 'paragraph', content })),
  fc.constant({ type: 'paragraph' }),
  fc.tuple(words, words).map(([a, b]) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: a }, { type: 'hardBreak' }, { type: 'text', text: b }],
  })),
)
const heading = fc
  .tuple(fc.constantFrom(2, 3), inline)
  .map(([level, content]) => ({ type: 'heading', attrs: { level }, content }))
const { block } = fc.letrec<{ block: object; item: object }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2 },
    paragraph,
    heading,
    fc.constant({ type: 'horizontalRule' }),
    fc.array(tie('item'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'bulletList', content })),
    fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.array(tie('item'), { minLength: 1, maxLength: 2 }))
      .map(([start, content]) => ({
        type: 'orderedList',
        attrs: { start, type: null },
        content,
      })),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  ),
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => ({
    type: 'listItem',
    content: [first, ...rest],
  })),
}))
const description = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => ({ type: 'doc', content }))

const OWN_VALUES: Readonly<Record<WhenKey | ActivityKeyOf<'list' | 'rich'>, fc.Arbitrary<unknown>>> = {
  startsOn: maybe(day),
  endsOn: maybe(day),
  startTime: maybe(time),
  endTime: maybe(time),
  timeZone: maybe(fc.constantFrom('Europe/Copenhagen', 'America/Argentina/Buenos_Aires', 'UTC')),
  dates: fc.array(date, { maxLength: 4 }),
  resources: fc.array(resource, { maxLength: 4 }),
  expectedReach: fc.array(reach, { maxLength: 4 }),
  actualReach: fc.array(reach, { maxLength: 4 }),
  description,
}
const hasOwnValues = (key: CellKey): key is keyof typeof OWN_VALUES => Object.hasOwn(OWN_VALUES, key)

/** The values of a field: they follow from its kind and its options. */
function valuesOf(key: CellKey): fc.Arbitrary<unknown> {
  if (hasOwnValues(key)) return OWN_VALUES[key]
  const field = activityFields[key]
  const options = optionsOfField(key)
  if (field.kind === 'text') return text
  if (options === null) return setOf(token)
  if (options === 'languages') return setOf(language)
  const option = fc.constantFrom(...optionList(options).map(({ id }) => id))
  if (field.kind === 'set') return setOf(option)
  return field.kind === 'choice' && field.fallback === null ? maybe(option) : option
}

describe('a cell', () => {
  it.each(CELL_KEYS)('gives the value of %s back from the text that was written', (key) => {
    fc.assert(
      fc.property(valuesOf(key), (value) => {
        const written = writeCell({ [key]: value } as never, key)
        expect(readCell(key, written, OPTIONS)).toEqual({ value, doubts: [] })
      }),
      { numRuns: 400 },
    )
  })

  it.each(CELL_KEYS)('never throws on what stands in a file under %s', (key) => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (anything) => {
        readCell(key, anything, OPTIONS)
      }),
    )
  })
})

const read = (key: CellKey, from: string, options: Partial<ReadOptions> = {}) => {
  const found = readCell(key, from, { ...OPTIONS, ...options })
  if ('problem' in found) return found.problem.kind
  return found.doubts.length === 0 ? found.value : [found.value, ...found.doubts.map(({ kind }) => kind)]
}

describe('a day in a cell', () => {
  it.each([
    ['2027-02-09', '2027-02-09'],
    ['2027-02-09T00:00:00.000Z', '2027-02-09'],
    ['46427', '2027-02-09'],
    ['9.2.2027', '2027-02-09'],
    ['9. 2. 2027', '2027-02-09'],
    ['09/02/2027', ['2027-02-09', 'which-order']],
    ['13/02/2027', '2027-02-13'],
    ['2/13/2027', '2027-02-13'],
    ['09-02-27', '2027-02-09'],
    ['1.2.27', '2027-02-01'],
    ['2027/2/9', '2027-02-09'],
    ['2027. 02. 09.', '2027-02-09'],
    ['9 February 2027', '2027-02-09'],
    ['Tuesday, February 9, 2027', '2027-02-09'],
    ['tirsdag den 9. februar 2027', '2027-02-09'],
    ['9 de febrero de 2027', '2027-02-09'],
    ['9 lutego 2027', '2027-02-09'],
    ['9 лютого 2027', '2027-02-09'],
    ['9 Feb', '2027-02-09'],
    ['15. December', '2026-12-15'],
    ['31.02.2027', 'no-such-day'],
    ['31.02.', 'no-such-day'],
    ['31 February 2027', 'no-such-day'],
    ['40.1.2027', 'not-a-day'],
    ['early spring', 'not-a-day'],
    ['12345', 'not-a-day'],
    ['', null],
  ])('%s is read as %s', (from, expected) => expect(read('startsOn', from)).toEqual(expected))

  it.each([
    ['1/2/27', 'DK', ['2027-02-01', 'which-order']],
    ['1/2/27', 'DE', ['2027-02-01', 'which-order']],
    ['1.2.27', 'DE', '2027-02-01'],
    ['27.02.09', 'HU', '2027-02-09'],
    ['9 listopada 2026', 'HR', '2026-10-09'],
    ['9 listopada 2026', 'PL', '2026-11-09'],
    ['9 listopada 2026', 'DK', 'which-month'],
  ])('%s in %s is read as %s', (from, country, expected) =>
    expect(read('startsOn', from, { country })).toEqual(expected),
  )

  it('counts from 1904 in a workbook of that date system', () => {
    expect(read('startsOn', '44965', { dateSystem: 1904 })).toBe('2027-02-09')
  })

  it('without a year needs a likely day', () => {
    expect(read('startsOn', '9 Feb', { likelyDay: null })).toBe('no-year')
  })
})

describe('a time in a cell', () => {
  it.each([
    ['10:00–11:30', '10:00', '11:30'],
    ['10.30', '10:30', '10:30'],
    ['2 pm', '14:00', '14:00'],
    ['2:15 p.m.', '14:15', '14:15'],
    ['2–4 pm', '14:00', '16:00'],
    ['kl. 9', '09:00', '09:00'],
    ['9h30', '09:30', '09:30'],
    ['14 Uhr', '14:00', '14:00'],
    ['09:00:00', '09:00', '09:00'],
    ['0.5', '12:00', '12:00'],
    ['10-12', '10:00', '12:00'],
    ['25:00', 'not-a-time', 'not-a-time'],
    ['after lunch', 'not-a-time', 'not-a-time'],
  ])('%s is read as %s to %s', (from, start, end) => {
    expect(read('startTime', from)).toBe(start)
    expect(read('endTime', from)).toBe(end)
  })
})

describe('the options in a cell', () => {
  it.each([
    ['themes', 'CYBERBULLYING; online Bullying', ['cyberbullying']],
    ['themes', 'harcelement en ligne\nGaming', ['cyberbullying', 'gaming']],
    ['themes', 'Sexting, gaming', ['sexting', 'gaming']],
    ['themes', 'Love, relationships and sexuality online', ['relationships-sexuality']],
    ['themes', 'Gaming; knitting', [['gaming'], 'unknown-option']],
    ['themes', 'knitting', 'unknown-option'],
    ['languages', 'Danish; deutsch, français', ['da', 'de', 'fr']],
    ['languages', 'dansk', ['da']],
    ['languages', 'Klingon', 'unknown-language'],
    ['type', 'Webinar or online talk', 'webinar'],
    ['status', 'CONFIRMED', 'confirmed'],
    ['status', '', 'tentative'],
    ['places', 'Aarhus; Odense', ['Aarhus', 'Odense']],
    ['timeZone', 'Mars/Olympus', 'unknown-time-zone'],
  ] as const)('%s: %s', (key, from, expected) => expect(read(key, from)).toEqual(expected))
})

describe('the lists in a cell', () => {
  it('are read as people write them', () => {
    expect(read('resources', 'https://example.org/a')).toMatchObject([{ title: '', url: 'https://example.org/a' }])
    expect(read('resources', 'Guide | example')).toBe('not-an-address')
    expect(read('expectedReach', '1 200 participants onsite')).toMatchObject([
      { value: 1200, metric: 'participants_onsite' },
    ])
    expect(read('expectedReach', 'many')).toBe('not-a-number')
    expect(read('dates', '9.2.2027 10:00–11:30 | Aarhus\n31.2.2027')).toMatchObject([
      [{ day: '2027-02-09', startTime: '10:00', endTime: '11:30', place: 'Aarhus' }],
      'no-such-day',
    ])
  })
})

describe('a description in a cell', () => {
  it('is read as plain text or light markup', () => {
    expect(read('description', 'One\nTwo **bold**\n- a\n- [link](https://example.org)')).toMatchObject({
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ text: 'Two ' }, { text: 'bold', marks: [{ type: 'bold' }] }] },
        { type: 'bulletList' },
      ],
    })
    expect(read('description', '2 * 3 * 4, 5*')).toMatchObject({ content: [{ content: [{ text: '2 * 3 * 4, 5*' }] }] })
    expect(read('description', '[x](javascript:alert)')).toMatchObject({
      content: [{ content: [{ text: '[x](javascript:alert)' }] }],
    })
  })
})

it('has no word of a national language that stands for two options', () => {
  for (const names of [AUDIENCE_NAMES, THEME_NAMES]) {
    const optionOf = new Map<string, string>()
    for (const [id, words] of Object.entries(names)) {
      for (const word of words) {
        expect([word, optionOf.get(folded(word)) ?? id]).toEqual([word, id])
        optionOf.set(folded(word), id)
      }
    }
  }
})

it('reads audiences and themes in the words of the centres', () => {
  const options = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' } as const
  expect(readCell('audiences', 'Forældre; ÉLÈVES; Lehrkräfte, ουδείς', options)).toEqual({
    value: ['parents', 'educators'],
    doubts: [
      { kind: 'unknown-option', text: 'ÉLÈVES' },
      { kind: 'unknown-option', text: 'ουδείς' },
    ],
  })
  expect(readCell('themes', 'digital mobning; skærmtid; τεχνητή νοημοσύνη', options)).toEqual({
    value: ['cyberbullying', 'excessive-use', 'ai'],
    doubts: [],
  })
})

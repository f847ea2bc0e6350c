import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUDIENCE_NAMES, THEME_NAMES } from '../../shared/plans/cells/localNames.ts'
import { folded } from '../../shared/plans/cells/names.ts'
import { CELL_KEYS, readCell, writeCell } from '../../shared/plans/cells/codecs.ts'
import { messy, valuesOf } from './fieldValues.ts'
import type { CellKey, ReadOptions } from '../../shared/plans/cells/codec.ts'

const OPTIONS: ReadOptions = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' }
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
    expect(read('actualReach', '5310 | Downloads | From the platform | 24.02.2027 |  | counter')).toMatchObject([
      { metric: 'downloads', value: 5310, basis: 'platform', until: '2027-02-24', evidence: null, source: 'counter' },
    ])
    expect(read('actualReach', '5310 | Downloads | a | b | c | d')).toMatchObject([
      { value: 5310, basis: null, until: null, evidence: null, source: 'a | b | c | d' },
    ])
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

/** Where a spreadsheet has its table: sheet, headings, columns, and rows that are no activity. */
import { describe, expect, test } from 'vitest'
import { isWithHeadings } from '../../client/plans/clipboard/headingRow.ts'
import { guessColumns } from '../../client/plans/import/rows/guessColumns.ts'
import { findHeadings, findSheet } from '../../client/plans/import/rows/layout.ts'
import { planImport } from '../../client/plans/import/rows/planImport.ts'
import { readLinks } from '../../client/plans/import/rows/readLinks.ts'
import { skippedRows } from '../../client/plans/import/rows/skippedRows.ts'
import { keyOfWord, NO_WORDS, type Words } from '../../client/plans/import/rows/wordCells.ts'
import { spreadMerged } from '../../server/imports/mergedCells.ts'
import { readCsv } from '../../server/imports/readCsv.ts'
import { LABELS } from '../../shared/locales/labels.ts'
import type { Message } from '../../shared/messages/message.ts'

const inEnglish = (): readonly string[] => []
const OPTIONS = { country: 'CH', dateSystem: 1900, likelyDay: '2027-02-09', isDisarmed: false } as const

describe('the headings', () => {
  test('are the row with most names that are recognised, below a title and a group of columns', () => {
    const rows = [
      ['Plan 2027'],
      ['', 'WHAT', 'WHEN', '', 'WHO'],
      [],
      ['#', 'Activity\n(working title)', 'Start date', 'End date', 'Target group(s)'],
      ['1', 'Webinar', '9.2.2027', '', 'Media'],
    ]
    expect(findHeadings(rows)).toMatchObject({ at: 3, names: 4 })
  })

  test('are the first wide row if no name is known, and none if that row has values', () => {
    expect(findHeadings([['x'], ['foo', 'bar', 'baz'], ['a', 'b', 'c']]).at).toBe(1)
    expect(
      findHeadings([
        ['Quiz', '9.2.2027', 'Bern'],
        ['Panel', '10.2.2027', 'Basel'],
      ]).at,
    ).toBe(-1)
  })

  test('of a pasted table lead to the import; a row of values does not', () => {
    expect(
      isWithHeadings(
        [
          ['Activity', 'Date', 'Place'],
          ['Panel', '9 Feb', 'Aarhus'],
        ],
        inEnglish,
      ),
    ).toBe(true)
    expect(
      isWithHeadings(
        [
          ['Panel', '9 Feb', 'Media'],
          ['Quiz', '10 Feb', 'Media'],
        ],
        inEnglish,
      ),
    ).toBe(false)
  })

  test('of the person’s language lead to the import', () => {
    const greek = (label: Message) => LABELS[label.id] ?? []
    expect(
      isWithHeadings(
        [
          ['Τίτλος', 'Τόποι'],
          ['Πάνελ', 'Πάτρα'],
        ],
        greek,
      ),
    ).toBe(true)
  })

  test('decide on the sheet, not its place in the file', () => {
    const contacts = {
      name: 'Kontakte',
      rows: [
        ['Name', 'Rolle'],
        ['A', 'B'],
        ['C', 'D'],
        ['E', 'F'],
      ],
    }
    const plan = {
      name: 'Plan',
      rows: [
        ['Titel', 'Datum', 'Ort'],
        ['Quiz', '9.2.2027', 'Bern'],
      ],
    }
    expect(findSheet([contacts, plan])).toBe(1)
  })
})

describe('a column', () => {
  const meaningsOf = (head: readonly string[], rows: readonly (readonly string[])[], words: Words = NO_WORDS) =>
    guessColumns(head, rows, { ...OPTIONS, words }).map(({ meaning }) => meaning)

  test('is what its name and its cells say together: hours under Start and End are no days', () => {
    const rows = [
      ['Quiz', '9.2.2027', '9:00', '10:30'],
      ['Panel', '10.2.2027', '14:00', '16:00'],
    ]
    expect(meaningsOf(['Title', 'Date', 'Start', 'End'], rows)).toEqual(['title', 'startsOn', 'startTime', 'endTime'])
  })

  test('whose cells are never what its name says is not believed', () => {
    expect(
      meaningsOf(
        ['Title', 'Date'],
        [
          ['Quiz', 'red wine'],
          ['Panel', 'white wine'],
        ],
      ),
    ).toEqual(['title', null])
    expect(
      meaningsOf(
        ['Title', 'Status'],
        [
          ['Quiz', '12'],
          ['Panel', '14'],
        ],
      ),
    ).toEqual(['title', null])
  })

  test('of unknown words keeps its name, so that they are asked for', () => {
    expect(
      meaningsOf(
        ['Title', 'Status'],
        [
          ['Quiz', 'läuft schon'],
          ['Panel', 'wackelt'],
        ],
      ),
    ).toEqual(['title', 'status'])
  })

  test('called Format may hold types', () => {
    const words: Words = new Map([
      [keyOfWord('type', 'Vortrag'), { options: ['event'], why: 'similar', isPart: false }],
      [keyOfWord('type', 'Ausstellung'), { options: ['exhibition'], why: 'similar', isPart: false }],
    ])
    const rows = [
      ['Quiz', 'Vortrag'],
      ['Panel', 'Ausstellung'],
    ]
    expect(meaningsOf(['Titel', 'Format'], rows, words)).toEqual(['title', 'type'])
  })

  test('of weeks is the first day, where no other column has days', () => {
    expect(
      meaningsOf(
        ['KW', 'Titel'],
        [
          ['KW 6', 'Quiz'],
          ['KW 7', 'Panel'],
        ],
      ),
    ).toEqual(['startsOn', 'title'])
    const days = [
      ['KW 6', 'Quiz', '9.2.'],
      ['KW 7', 'Panel', '16.2.'],
    ]
    expect(meaningsOf(['KW', 'Titel', 'Datum'], days)).toEqual([null, 'title', 'startsOn'])
  })

  test('of weekdays does not take the place of the one with days', () => {
    const rows = [
      ['Quiz', 'mar', '9/2'],
      ['Panel', 'mer', '10/2'],
      ['Film', 'jeu', '11/2'],
    ]
    expect(meaningsOf(['Titre', 'Jour', 'Date'], rows)).toEqual(['title', null, 'startsOn'])
  })

  test('of people or money has no field; the title is found without a name', () => {
    const rows = [
      ['A', 'Elternabend in Bern', '300'],
      ['B', 'Klassenchat', '200'],
    ]
    expect(meaningsOf(['Verantwortlich', 'Vorgang', 'Kosten'], rows)).toEqual([null, 'title', null])
  })
})

describe('a row', () => {
  const head = ['Nr.', 'Titel', 'Datum', 'Ort']
  const meanings = [null, 'title', 'startsOn', 'places'] as const
  const body = [
    ['1', 'Quiz', '9.2.2027', 'Bern'],
    ['Romandie'],
    ['2', 'Panel', '10.2.2027', 'Basel'],
    ['', 'NACH DEM TAG'],
    ['Nr.', 'Titel', 'Datum', 'Ort'],
    ['', '', '11.2.2027'],
    ['3', 'Total war: a debate', '12.2.2027', 'Genf'],
    ['4', 'Film', '12.2.2027', 'Genf'],
    ['', 'Total', '', '', '14700'],
    [],
    ['* provisorisch'],
  ]

  test('that is a section, the headings again, a total or a note is no activity, and is shown with its text', () => {
    expect(skippedRows({ head, body, firstRow: 4, merged: [] }, meanings)).toEqual([
      { number: 5, kind: 'section', text: 'Romandie' },
      { number: 7, kind: 'section', text: 'NACH DEM TAG' },
      { number: 8, kind: 'headings', text: 'Nr. · Titel · Datum · Ort' },
      { number: 12, kind: 'total', text: 'Total · 14700' },
      { number: 14, kind: 'note', text: '* provisorisch' },
    ])
  })

  test('with a title alone is an activity where no other sign says otherwise', () => {
    const some = [['Quiz', '9.2.2027', 'Bern'], ['Posters'], ['Panel', '10.2.2027', 'Basel']]
    expect(
      skippedRows({ head: ['Titel', 'Datum', 'Ort'], body: some, firstRow: 2, merged: [] }, [
        'title',
        'startsOn',
        'places',
      ]),
    ).toEqual([])
  })

  test('S88 · keeps what cannot be read, unknown words and columns without a field in its description', () => {
    const options = { ...OPTIONS, head: ['Titel', 'Datum', 'Status', 'Budget'], firstRow: 4 }
    const rows = [['Quiz', 'bald einmal', 'wackelt', '300']]
    const { rows: read } = planImport(rows, ['title', 'startsOn', 'status', 'rest'], [], options)
    const lines = read[0]?.draft.description?.content?.map(({ content }) => content?.[0]?.text)
    expect(lines).toEqual(['Datum: bald einmal', 'Status: wackelt', 'Budget: 300'])
  })

  test('has the hours of its own column at each of several days', () => {
    const { rows } = planImport(
      [['Tour', '9.2. und 10.2.2027', '10–12 Uhr']],
      ['title', 'startsOn', 'startTime'],
      [],
      OPTIONS,
    )
    expect(rows[0]?.draft.dates?.map(({ day, startTime, endTime }) => [day, startTime, endTime])).toEqual([
      ['2027-02-09', '10:00', '12:00'],
      ['2027-02-10', '10:00', '12:00'],
    ])
  })

  test('takes the word that a person explained once', () => {
    const words: Words = new Map([
      [keyOfWord('status', 'fix'), { options: ['confirmed'], why: 'chosen', isPart: false }],
    ])
    const rows = [
      ['Quiz', 'fix'],
      ['Panel', 'Fix!'],
    ]
    const read = planImport(rows, ['title', 'status'], [], { ...OPTIONS, words })
    expect(read.rows.map(({ draft }) => draft.status)).toEqual(['confirmed', 'confirmed'])
    expect(read.words).toMatchObject([{ field: 'status', word: 'fix', rows: 2 }])
  })
})

test('A text that is merged over rows counts for each of them; one over columns makes a row of its own', () => {
  const rows = [['Section', '', ''], ['Quiz', '9.2.', 'Bern'], ['Panel', '', 'Basel'], ['Talk']]
  const merges = [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 1, bottom: 3, right: 1 },
  ]
  expect(spreadMerged(rows, merges)).toEqual({
    rows: [
      ['Section', '', ''],
      ['Quiz', '9.2.', 'Bern'],
      ['Panel', '9.2.', 'Basel'],
      ['Talk', '9.2.'],
    ],
    merged: [1],
  })
})

test('The separator of a text is found below a title that has none', () => {
  const text = 'Plan, 2027\n\nTitel;Datum;Ort\nQuiz;9.2.2027;Bern, Rathaus\nPanel;10.2.2027;Basel'
  expect(readCsv(Buffer.from(text), 'CH').sheets[0]?.rows[3]).toEqual(['Quiz', '9.2.2027', 'Bern, Rathaus'])
})

test('Web addresses are read without a scheme; an email address is left alone', () => {
  expect(readLinks('www.example.ch/poster')?.map(({ url }) => url)).toEqual(['https://www.example.ch/poster'])
  expect(readLinks('a.example, https://b.example/x')?.map(({ url }) => url)).toEqual([
    'https://a.example',
    'https://b.example/x',
  ])
  expect([readLinks('a@example.ch'), readLinks('see the page')]).toEqual([null, null])
})

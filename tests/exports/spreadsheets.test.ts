import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writableText } from '../../server/exports/writableText.ts'
import { CSV_ID_LABEL, rearmCell } from '../../shared/exports/csvCells.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { CELL_KEYS, writeCell } from '../../shared/plans/cells/codecs.ts'
import { headingOf, ID_LABEL } from '../../shared/plans/cells/headers.ts'
import { activity, meta, narrative, plan } from '../language/plan.ts'
import { anyPlan, fileOf, written } from './planFiles.ts'

/** Text that another program would run, or read as a number. */
const ARMED = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', "'=1", '=HYPERLINK("https://evil.example")', '007']

const csvRows = (file: PlanFile): readonly (readonly string[])[] =>
  papa.parse<string[]>(written('csv', file).toString('utf8'), { skipEmptyLines: true }).data

/** The texts of the activities as another program must find them, by the names of columns. */
const cellsOf = (file: PlanFile) =>
  file.plans.flatMap(({ activities }) =>
    activities.map((one) => CELL_KEYS.map((key) => writableText(writeCell(one, key)))),
  )

describe('CSV', () => {
  test('begins with the mark of UTF-8 and our own heading', () => {
    const bytes = written('csv', fileOf([plan(activity('Økt, "nå"\nto linjer'))]))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8')).toContain(`\uFEFF${CSV_ID_LABEL},${headingOf('title')},`)
    expect(bytes.toString('utf8')).toContain('"Økt, ""nå""\nto linjer"')
  })

  test('has no cell that a spreadsheet would run', () => {
    for (const [, ...row] of csvRows(fileOf([plan(...ARMED.map((title) => activity(title, { offers: title })))])).slice(
      1,
    ))
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  test('gives each cell back, whatever is in the plans', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...ARMED), (doc, title) => {
        activity(title, { order: 'zz' })(doc)
        const file = fileOf([doc])
        const [, ...rows] = csvRows(file)
        expect(rows.map(([, ...cells]) => cells.map(rearmCell))).toEqual(cellsOf(file))
        expect(rows.map(([id]) => rearmCell(id ?? ''))).toEqual(file.plans[0]?.activities.map(({ id }) => id))
      }),
      { numRuns: 150 },
    )
  })
})

describe('a workbook', () => {
  const sheetOf = async (file: PlanFile, sheet: string) => readSheet(written('xlsx', file), sheet, { trim: false })

  test('has typed days, the facts of the plan on a sheet of its own, and a centre column for several', async () => {
    const doc = plan(activity('Webinar', { on: '2027-02-09' }), meta({ theme: 'My friend' }), narrative('We plan.'))
    const [head, row] = await sheetOf(fileOf([doc]), 'Activities')
    expect(head).toEqual([ID_LABEL, ...CELL_KEYS.map((key) => headingOf(key))])
    expect(row?.[head?.indexOf(headingOf('startsOn')) ?? -1]).toEqual(new Date('2027-02-09T00:00:00Z'))
    const facts = (await sheetOf(fileOf([doc]), 'Plan')).map((cells) => cells.join('/'))
    expect(facts).toContain('Denmark/National theme/My friend')
    expect(facts).toContain('Denmark/In their words/We plan.')
    expect(facts).toContain('Denmark/As of/25 November 2026 at 14:52, Brussels time')
    const [several] = await sheetOf(fileOf([doc, plan()]), 'Activities')
    expect(several?.[1]).toBe('Centre')
  })

  test('offers filters over all its rows and columns', async () => {
    const file = fileOf([plan(activity('One'), activity('Two'))])
    const [head = []] = await sheetOf(file, 'Activities')
    const sheet = strFromU8(unzipSync(written('xlsx', file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const [, letters = ''] = /<autoFilter ref="A1:([A-Z]+)3"\/>/.exec(sheet) ?? []
    expect(sheet).toContain(`<c r="${letters}1"`)
    expect(sheet.match(/<c r="[A-Z]+1"/g)).toHaveLength(head.length)
    expect(sheet.match(/<c r="[A-Z]+1"/g)?.at(-1)).toBe(`<c r="${letters}1"`)
  })

  test('keeps as text what would be a formula or a number', async () => {
    const doc = plan(...ARMED.map((title) => activity(title)))
    const [, ...rows] = await sheetOf(fileOf([doc]), 'Activities')
    expect(rows.map(([, title]) => title)).toEqual(ARMED.map(writableText))
    expect(written('xlsx', fileOf([doc])).includes('<f>')).toBe(false)
  })

  test('is whole with words that JavaScript’s objects know, such as “valueOf”', async () => {
    const words = ['valueOf', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Webinar']
    const [, ...rows] = await sheetOf(fileOf([plan(...words.map((title) => activity(title)))]), 'Activities')
    expect(rows.map(([, title]) => String(title).trim())).toEqual(words)
  })

  test('is read by another program with every cell, whatever is in the plans', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (doc) => {
        const file = fileOf([doc])
        const [, ...rows] = await sheetOf(file, 'Activities')
        const found = rows.map(([, ...cells]) =>
          cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ''))),
        )
        expect(found.map((cells) => cells.slice(0, 7))).toEqual(cellsOf(file).map((cells) => cells.slice(0, 7)))
        expect(found).toHaveLength(file.plans[0]?.activities.length ?? 0)
      }),
      { numRuns: 40 },
    )
  })
})

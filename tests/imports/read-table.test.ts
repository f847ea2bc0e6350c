/** Files of spreadsheets as the server reads them, made here: good ones, and those that are made to hurt. */
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeExcelFile, { type Row } from 'write-excel-file/node'
import { readTable } from '../../server/imports/readTable.ts'
import { TableFailure } from '../../server/imports/tableFailure.ts'
import { packStored, unpackWorkbook } from '../../server/imports/unpackWorkbook.ts'
import { writableText } from '../../server/exports/writableText.ts'
import { CSV_ID_LABEL, rearmCell } from '../../shared/exports/csvCells.ts'
import { CELL_KEYS, readCell, writeCell } from '../../shared/plans/cells/codecs.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import { anyPlan, fileOf, written } from '../exports/planFiles.ts'

const workbook = async (rows: readonly Row[]): Promise<Buffer> =>
  writeExcelFile([{ sheet: 'Plan', data: [...rows] }]).toBuffer()
const text = (value: string) => ({ type: String, value })
const plain = () =>
  workbook([
    [text('Title'), text('Date')],
    [text('Quiz'), { type: Date, value: new Date('2027-02-09'), format: 'dd.mm.yyyy' }],
  ])

/** Changes the parts of a workbook. */
async function changed(
  change: (name: string, xml: string) => string,
  more: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const { parts } = unpackWorkbook(await plain())
  const after = new Map([...parts].map(([name, bytes]) => [name, Buffer.from(change(name, bytes.toString()))]))
  for (const [name, content] of Object.entries(more)) after.set(name, Buffer.from(content))
  return packStored(after)
}
const inSheet = (change: (xml: string) => string) => (name: string, xml: string) =>
  name === 'xl/worksheets/sheet1.xml' ? change(xml) : xml

async function failureOf(file: Buffer): Promise<string> {
  const read = await readTable(file, 'DK').catch((error: unknown) => error)
  return read instanceof TableFailure ? read.failure : `read: ${JSON.stringify(read)}`
}

describe('a workbook', () => {
  test('is read as texts, dates as days', async () => {
    expect(await readTable(await plain(), 'DK')).toEqual({
      sheets: [
        {
          name: 'Plan',
          rows: [
            ['Title', 'Date'],
            ['Quiz', '2027-02-09'],
          ],
        },
      ],
      dateSystem: 1900,
      leftOut: [],
    })
  })

  test('of the date system of 1904 has its own days', async () => {
    const file = await changed((name, xml) =>
      name === 'xl/workbook.xml' ? xml.replace(/<workbookPr[^>]*\/>|(?=<sheets)/, '<workbookPr date1904="1"/>') : xml,
    )
    const { sheets, dateSystem } = await readTable(file, 'DK')
    expect([dateSystem, sheets[0]?.rows[1]?.[1]]).toEqual([1904, '2031-02-10'])
  })

  test('lists the parts left out: a formula without a value, hidden rows, merged cells, macros and links to other files', async () => {
    const file = await changed(
      inSheet((xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="3" hidden="1"><c r="A3" t="str"><f>VLOOKUP(B58,A:C,3)</f></c><c r="B3"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
        ),
      ),
      { 'xl/vbaProject.bin': 'macro', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' },
    )
    const { sheets, leftOut } = await readTable(file, 'DK')
    expect(sheets[0]?.rows[2]).toEqual(['=VLOOKUP(B58,A:C,3)', '1'])
    expect(leftOut).toEqual(['macros', 'formulas-without-value', 'hidden-rows', 'merged-cells', 'links-to-files'])
  })

  test('S55 · that unpacks to more than 100 MB is refused, whatever its list says', async () => {
    const bomb = deflateRawSync(Buffer.alloc(120 * 1024 * 1024, ' '))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const file = packStored(new Map([['xl/worksheets/sheet1.xml', bomb]]))
    // Says that it is packed, and nothing of how large it is.
    const list = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    file.writeUInt16LE(8, 8)
    file.writeUInt16LE(8, list + 10)
    expect(await failureOf(file)).toBe('file-unpacks-too-large')
  })

  test.each([
    ['a cell in the last row that Excel has', 'A1048576', 'file-too-many-cells'],
    ['a cell in the last column', 'XFD1', 'file-too-many-cells'],
  ])('with %s is refused', async (_what, place, failure) => {
    const file = await changed(
      inSheet((xml) => xml.replace('</sheetData>', `<row><c r="${place}"><v>1</v></c></row></sheetData>`)),
    )
    expect(await failureOf(file)).toBe(failure)
  })

  test('S55 · with entities of its own is refused', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    const file = await changed(inSheet((xml) => xml.replace('?>', `?>${entities}`)))
    expect(await failureOf(file)).toBe('file-not-readable')
  })

  test('that is cut short, or no workbook, is refused', async () => {
    const file = await plain()
    expect(await failureOf(file.subarray(0, file.length / 2))).toBe('file-not-readable')
    expect(await failureOf(Buffer.from('PK, but no archive'))).toBe('file-not-readable')
    expect(await failureOf(packStored(new Map([['word/document.xml', Buffer.from('<x/>')]])))).toBe('file-not-readable')
    expect(await failureOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file-locked')
    expect(await failureOf(Buffer.from('%PDF-1.7'))).toBe('file-not-readable')
    expect(await failureOf(Buffer.alloc(0))).toBe('file-empty')
    expect(await failureOf(await workbook([[]]))).toBe('file-empty')
  })

  test('S55 · of any bytes is read or refused, and nothing else is thrown', async () => {
    const good = await plain()
    const damaged = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 20 }).map((edits) => {
      const file = Buffer.from(good)
      for (const [at, byte] of edits) file[at] = byte
      return file
    })
    await fc.assert(
      fc.asyncProperty(damaged, async (file) => {
        expect(await failureOf(file)).toMatch(/^file-|^read: \{"sheets/)
      }),
    )
  })
})

describe('a table of text', () => {
  const rowsOf = async (file: Buffer, country = 'DK') => (await readTable(file, country)).sheets[0]?.rows
  const expected = [
    ['Titel', 'Dato'],
    ['Brød; og "spil"', '9.2.2027'],
  ]

  test.each([
    ['semicolons', 'Titel;Dato\r\n"Brød; og ""spil""";9.2.2027\r\n'],
    ['commas', 'Titel,Dato\n"Brød; og ""spil""",9.2.2027\n'],
    ['tabs', 'Titel\tDato\n"Brød; og ""spil"""\t9.2.2027\n'],
  ])('is read with %s', async (_what, csv) => {
    expect(await rowsOf(Buffer.from(csv))).toEqual(expected)
    expect(await rowsOf(Buffer.from(`\uFEFF${csv}`))).toEqual(expected)
    expect(await rowsOf(Buffer.from(`\uFEFF${csv}`, 'utf16le'))).toEqual(expected)
    expect(await rowsOf(Buffer.from(csv, 'utf16le'))).toEqual(expected)
    expect(await rowsOf(Buffer.from(csv, 'latin1'))).toEqual(expected)
  })

  test('keeps empty rows between others, so that rows keep their numbers', async () => {
    expect(await rowsOf(Buffer.from('\nTitel;Dato\n\nQuiz;9.2.2027\n;\n'))).toEqual([
      [''],
      ['Titel', 'Dato'],
      [''],
      ['Quiz', '9.2.2027'],
    ])
  })

  test('in the code page of a country with Cyrillic letters is read', async () => {
    // "Ден" in windows-1251.
    const file = Buffer.concat([Buffer.from('Title;Day\n'), Buffer.from([0xc4, 0xe5, 0xed]), Buffer.from(';1\n')])
    expect(await rowsOf(file, 'BG')).toEqual([
      ['Title', 'Day'],
      ['Ден', '1'],
    ])
  })

  test('S55 · of more than 5,000 rows is refused', async () => {
    expect(await failureOf(Buffer.from('a;b\n'.repeat(6000)))).toBe('file-too-many-cells')
  })
})

describe('the export’s file', () => {
  const options = { country: 'DK', dateSystem: 1900, likelyDay: '2027-02-09' } as const

  /** The writer of workbooks drops this sign, which stands for a non-character. */
  const withoutReplacements = (read: unknown): string => JSON.stringify(read).replaceAll('\uFFFD', '')

  test.each([
    ['a workbook', 'xlsx' as const, (cell: string) => cell],
    ['CSV', 'csv' as const, rearmCell],
  ])('comes back from %s: every cell means the value that was written', async (_what, format, readBack) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (doc) => {
        const { activities } = viewPlan(doc)
        const { sheets } = await readTable(written(format, fileOf([doc])), 'DK')
        const [head = [], ...rows] = sheets[0]?.rows ?? []
        expect(['Activity id', CSV_ID_LABEL]).toContain(head[0])
        expect(rows).toHaveLength(activities.length)
        activities.forEach((activity, at) => {
          const row = rows[at] ?? []
          expect(readBack(row[0] ?? '')).toBe(activity.id)
          CELL_KEYS.forEach((key, column) => {
            const written = readCell(key, writableText(writeCell(activity, key)), options)
            const found = readCell(key, readBack(row[column + 1] ?? ''), options)
            expect(withoutReplacements(found), key).toEqual(withoutReplacements(written))
          })
        })
      }),
      { numRuns: 30 },
    )
  })
})

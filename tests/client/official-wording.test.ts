/** The official wording of the help is read out of a table, and each fault is named with its row. */
import { expect, test } from 'vitest'
import { readOfficial, tableOfJson } from '../../client/wording/official/readOfficial.ts'
import type { WordingSummary } from '../../shared/wording/wording.ts'

const language = (code: string, name: string): WordingSummary => ({
  language: code,
  name,
  isChecked: false,
  corrected: null,
  mayCorrect: false,
  isWaiting: false,
})
const KNOWN = {
  languages: [
    language('da', 'dansk'),
    language('no', 'norsk'),
    language('sr-latn', 'srpski'),
    language('bg', 'български'),
  ],
  english: { helpTitle: 'Online abuse', helpText: 'Talk to someone', callIn: 'Call, in {country}', show: 'Show' },
}

test('each row is a language, by its code or its own name, and a column a text, by its name or its English', () => {
  const table = [
    ['Official wording 2027'],
    [],
    ['Language', 'HELPTITLE', 'Talk to someone', ''],
    ['da', 'Onlinemisbrug', 'Tal med nogen', 'a note'],
    ['nb', 'Nettovergrep', ''],
    ['', '', ''],
    ['sr_Latn', ' Zlostavljanje ', 'Razgovaraj'],
    ['БЪЛГАРСКИ', 'Онлайн тормоз'],
  ]
  expect(readOfficial(table, KNOWN)).toEqual({
    rows: [
      { language: 'da', name: 'dansk', texts: { helpTitle: 'Onlinemisbrug', helpText: 'Tal med nogen' } },
      { language: 'no', name: 'norsk', texts: { helpTitle: 'Nettovergrep' } },
      { language: 'sr-latn', name: 'srpski', texts: { helpTitle: 'Zlostavljanje', helpText: 'Razgovaraj' } },
      { language: 'bg', name: 'български', texts: { helpTitle: 'Онлайн тормоз' } },
    ],
    problems: [],
  })
})

test('a row with a fault is left out as a whole, and named by its number', () => {
  const table = [
    ['language', 'helpTitle', 'callIn', 'show', 'Remark'],
    ['da', 'Onlinemisbrug', 'Ring'],
    ['xx', 'Text'],
    ['en', 'Text'],
    ['no', ''],
    ['bg', '<b>Text</b>'],
    ['sr-latn', 'Zlostavljanje', 'Pozovi ({country})'],
    ['srpski', 'Again'],
  ]
  const read = readOfficial(table, KNOWN)
  expect(read?.rows.map((row) => row.language)).toEqual(['sr-latn'])
  expect(read?.problems).toEqual([
    { row: 1, cell: 'show', kind: 'unknown-column' },
    { row: 1, cell: 'Remark', kind: 'unknown-column' },
    { row: 2, cell: 'Ring', kind: 'wrong-text', why: 'placeholders' },
    { row: 3, cell: 'xx', kind: 'unknown-language' },
    { row: 4, cell: 'en', kind: 'unknown-language' },
    { row: 5, cell: 'no', kind: 'no-text' },
    { row: 6, cell: '<b>Text</b>', kind: 'wrong-text', why: 'not-plain' },
    { row: 8, cell: 'srpski', kind: 'twice' },
  ])
})

test('a table without the headings, or one that is far too long, is not read', () => {
  expect(readOfficial([['da', 'Onlinemisbrug']], KNOWN)).toBeNull()
  expect(
    readOfficial(
      [
        ['language', 'note'],
        ['da', 'x'],
      ],
      KNOWN,
    ),
  ).toBeNull()
  const long = [['language', 'helpTitle'], ...Array.from({ length: 201 }, () => ['da', 'x'])]
  expect(readOfficial(long, KNOWN)).toBeNull()
})

test('JSON is a list of objects with the same names', () => {
  const table = tableOfJson(
    '[{ "language": "da", "helpTitle": "Onlinemisbrug" }, { "language": "no", "helpText": "Snakk" }]',
  )
  expect(readOfficial(table ?? [], KNOWN)?.rows).toEqual([
    { language: 'da', name: 'dansk', texts: { helpTitle: 'Onlinemisbrug' } },
    { language: 'no', name: 'norsk', texts: { helpText: 'Snakk' } },
  ])
  for (const other of ['{', '{}', '[1]', '[{ "language": 1 }]', 'null']) expect(tableOfJson(other), other).toBeNull()
})

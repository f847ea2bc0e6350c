/** Writes plans as a workbook: a sheet of the activities with typed dates, and one of the plans. It has no formulas. */
import { addressInWorkspace, type PlanFile } from '../../shared/exports/planFile.ts'
import { ID_LABEL } from '../../shared/plans/cells/headers.ts'
import type { CellKey } from '../../shared/plans/cells/codec.ts'
import { activityFields, type MetaKey } from '../../shared/plans/fields.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { columnsOf, type Column } from './activityRows.ts'
import { FILE_MESSAGES, META_LABELS, STATES } from './words/fileMessages.ts'
import type { FileWords } from './words/fileWords.ts'
import { sourceRows, type ExportSource } from './exportSource.ts'
import { workbookFiles, type SheetCell } from './workbookParts.ts'
import { writableText } from './writableText.ts'
import { zipPieces } from './zipPieces.ts'

/** Excel calls a file with a longer cell damaged. */
const MAX_CELL_CHARACTERS = 32_767
/** Excel cannot show earlier days. */
const FIRST_DAY = '1900-03-01'

export function writeXlsx(source: ExportSource, words: FileWords): Iterable<Uint8Array> {
  const columns = columnsOf(source.head, ID_LABEL, words)
  const activities = words.text(FILE_MESSAGES.activities)
  return zipPieces(
    workbookFiles(
      [
        { name: activities, widths: widthsOf(columns), pagesWide: 3, rows: activityRows(source, columns) },
        {
          name: words.text(FILE_MESSAGES.plan),
          widths: PLAN_WIDTHS,
          pagesWide: 1,
          rows: planRows(source.head, words),
        },
      ],
      words,
    ),
  )
}

function* activityRows(source: ExportSource, columns: readonly Column[]): Iterable<readonly SheetCell[]> {
  yield columns.map(({ label }) => header(label))
  for (const { plan, activity } of sourceRows(source))
    yield columns.map(({ key, textOf: write }) => {
      const day = key === 'startsOn' || key === 'endsOn' ? activity[key] : null
      return day === null || day < FIRST_DAY ? text(write(plan, activity)) : { day }
    })
}

const text = (value: string): SheetCell => (value === '' ? null : { text: value.slice(0, MAX_CELL_CHARACTERS) })

const header = (value: string): SheetCell => ({ text: value, bold: true })

const isWide = (key: CellKey | null): boolean => key !== null && WIDE_KINDS.has(activityFields[key].kind)
const WIDE_KINDS = new Set<string>(['text', 'rich', 'list'])
const widthsOf = (columns: readonly Column[]): readonly number[] => columns.map(({ key }) => (isWide(key) ? 40 : 18))
const PLAN_WIDTHS: readonly number[] = [24, 30, 80]

/** Facts on the selection, and on each plan, one a row. */
function* planRows(file: PlanFile, words: FileWords): Iterable<readonly SheetCell[]> {
  const say = (key: keyof typeof FILE_MESSAGES): string => words.text(FILE_MESSAGES[key])
  const asOf: readonly (readonly [string, string])[] = [[say('as-of-fact'), words.moment(file.asOf)]]
  yield [say('country'), say('fact'), say('text')].map(header)
  if (file.selection !== undefined) {
    const { campaign, filters } = file.selection
    const facts = [
      [say('campaign'), campaign.name],
      ...asOf,
      [say('address'), file.briefing?.address ?? ''],
      [say('title'), file.briefing?.title ?? ''],
      [say('note'), file.briefing?.note ?? ''],
      ...filters.map(({ label, values }) => [label, values.join(', ')]),
    ]
    const known = facts.filter(([, value = '']) => value !== '')
    yield* known.map(([label = '', value = '']) => [text(say('selection')), text(label), text(writableText(value))])
  }
  for (const plan of file.plans) {
    const { campaign, countryName, name, state, meta, narrative } = plan
    const facts: readonly (readonly [string, string])[] = [
      [say('campaign'), campaign.name],
      [say('centre'), name],
      ...asOf,
      [say('address'), addressInWorkspace(file, plan)],
      [words.text(META_LABELS.state), words.label(STATES, state)],
      ...(Object.keys(META_LABELS) as MetaKey[])
        .filter((key) => key !== 'state')
        .map((key): [string, string] => [words.text(META_LABELS[key]), meta[key]]),
      [say('in-their-words'), textOf(narrative)],
    ]
    yield* facts
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => [countryName, label, value].map((cell) => text(writableText(cell))))
  }
}

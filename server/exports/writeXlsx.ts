/** Writes plans as a workbook: a sheet of the activities with typed dates, and one of the plans. It has no formulas. */
import { addressInWorkspace, type PlanFile } from '../../shared/exports/planFile.ts'
import { ID_LABEL } from '../../shared/plans/cells/headers.ts'
import type { CellKey } from '../../shared/plans/cells/codec.ts'
import { activityFields, type MetaKey } from '../../shared/plans/fields.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { columnsOf } from './activityRows.ts'
import { momentInWords } from './englishWords.ts'
import { sourceRows, type ExportSource } from './exportSource.ts'
import { META_LABELS, STATE_LABELS } from './fieldLabels.ts'
import { workbookFiles, type SheetCell } from './workbookParts.ts'
import { writableText } from './writableText.ts'
import { zipPieces } from './zipPieces.ts'

/** Excel calls a file with a longer cell damaged. */
const MAX_CELL_CHARACTERS = 32_767
/** Excel cannot show earlier days. */
const FIRST_DAY = '1900-03-01'

export const writeXlsx = (source: ExportSource): Iterable<Uint8Array> =>
  zipPieces(
    workbookFiles([
      { name: 'Activities', widths: widthsOf(source.head), pagesWide: 3, rows: activityRows(source) },
      { name: 'Plan', widths: PLAN_WIDTHS, pagesWide: 1, rows: planRows(source.head) },
    ]),
  )

function* activityRows(source: ExportSource): Iterable<readonly SheetCell[]> {
  const columns = columnsOf(source.head, ID_LABEL)
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
const widthsOf = (file: PlanFile): readonly number[] =>
  columnsOf(file, ID_LABEL).map(({ key }) => (isWide(key) ? 40 : 18))
const PLAN_WIDTHS: readonly number[] = [24, 30, 80]

/** Facts on the selection, and on each plan, one a row. */
function* planRows(file: PlanFile): Iterable<readonly SheetCell[]> {
  const asOf: readonly (readonly [string, string])[] = [['As of', momentInWords(file.asOf)]]
  yield ['Country', 'Fact', 'Text'].map(header)
  if (file.selection !== undefined) {
    const { campaign, filters } = file.selection
    const facts = [
      ['Campaign', campaign.name],
      ...asOf,
      ['Address', file.briefing?.address ?? ''],
      ['Title', file.briefing?.title ?? ''],
      ['Note', file.briefing?.note ?? ''],
      ...filters.map(({ label, values }) => [label, values.join(', ')]),
    ]
    const known = facts.filter(([, value = '']) => value !== '')
    yield* known.map(([label = '', value = '']) => [text('Selection'), text(label), text(writableText(value))])
  }
  for (const plan of file.plans) {
    const { campaign, countryName, name, state, meta, narrative } = plan
    const facts: readonly (readonly [string, string])[] = [
      ['Campaign', campaign.name],
      ['Centre', name],
      ...asOf,
      ['Address', addressInWorkspace(file, plan)],
      [META_LABELS.state, STATE_LABELS[state]],
      ...(Object.keys(META_LABELS) as MetaKey[])
        .filter((key) => key !== 'state')
        .map((key): [string, string] => [META_LABELS[key], meta[key]]),
      ['In their words', textOf(narrative)],
    ]
    yield* facts
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => [countryName, label, value].map((cell) => text(writableText(cell))))
  }
}

/** Writes plans as a workbook: a sheet of the activities with typed dates, and one of the plans. It has no formulas. */
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import { addressInWorkspace, type PlanFile } from '../../shared/exports/planFile.ts'
import { guardText } from '../../shared/exports/workbookTexts.ts'
import { ID_LABEL } from '../../shared/plans/cells/headers.ts'
import type { MetaKey } from '../../shared/plans/fields.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { columnsOf } from './activityRows.ts'
import { momentInWords } from './englishWords.ts'
import { META_LABELS, STATE_LABELS } from './fieldLabels.ts'
import { writableText } from './writableText.ts'

/** Excel calls a file with a longer cell damaged. */
const MAX_CELL_CHARACTERS = 32_767
/** Excel counts days from here; earlier ones it cannot show. */
const FIRST_DAY = '1900-03-01'

export async function writeXlsx(file: PlanFile): Promise<Buffer> {
  return writeExcelFile([
    { sheet: 'Activities', data: activityRows(file), columns: widthsOf(file), stickyRowsCount: 1 },
    { sheet: 'Plan', data: planRows(file), columns: PLAN_WIDTHS, stickyRowsCount: 1 },
  ]).toBuffer()
}

function activityRows(file: PlanFile): Row[] {
  const columns = columnsOf(file, ID_LABEL)
  const rows = file.plans.flatMap((plan) =>
    plan.activities.map((activity) =>
      columns.map(({ key, textOf: write }) => {
        const day = key === 'startsOn' || key === 'endsOn' ? activity[key] : null
        return day === null || day < FIRST_DAY ? text(write(plan, activity)) : date(day)
      }),
    ),
  )
  return [columns.map(({ label }) => header(label)), ...rows]
}

/** The format says that it is text, also where it looks like a number or a formula. */
function text(value: string): Cell {
  if (value === '') return null
  const whole = guardText(value.slice(0, MAX_CELL_CHARACTERS).toWellFormed())
  return { type: String, value: whole, format: '@', wrap: true, alignVertical: 'top' }
}

const date = (day: string): Cell => ({
  type: Date,
  value: new Date(`${day}T00:00:00Z`),
  format: 'yyyy-mm-dd',
  alignVertical: 'top',
})

const header = (value: string): Cell => ({
  type: String,
  value: guardText(value),
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
})

type Width = { readonly width: number }
const WIDE = new Set(['Title', 'In English, in one line', 'Description', 'We offer', 'We need', 'Resources', 'Dates'])
const widthsOf = (file: PlanFile): Width[] =>
  columnsOf(file, ID_LABEL).map(({ label }) => ({ width: WIDE.has(label) ? 40 : 18 }))
const PLAN_WIDTHS: Width[] = [{ width: 24 }, { width: 30 }, { width: 80 }]

/** What is true of each plan, one fact a row. */
function planRows(file: PlanFile): Row[] {
  const rows = file.plans.flatMap((plan) => {
    const { campaign, countryName, name, state, meta, narrative } = plan
    const facts: readonly (readonly [string, string])[] = [
      ['Campaign', campaign.name],
      ['Centre', name],
      ['As of', momentInWords(file.asOf)],
      ['Address', addressInWorkspace(file, plan)],
      [META_LABELS.state, STATE_LABELS[state]],
      ...(Object.keys(META_LABELS) as MetaKey[])
        .filter((key) => key !== 'state')
        .map((key): [string, string] => [META_LABELS[key], meta[key]]),
      ['In their words', textOf(narrative)],
    ]
    return facts
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => [countryName, label, value].map((cell) => text(writableText(cell))))
  })
  return [['Country', 'Fact', 'Text'].map(header), ...rows]
}

/** A list of activities as plain text: a line each, in columns that other programs read as a table. */
import type { I18n } from '@lingui/core'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { FORMATS } from '../../shared/taxonomy.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { STATUS_LABELS } from '../../shared/plans/statusMessages.ts'
import { THEME_OPTIONS } from '../ui/facts/themeOptions.ts'
import { listWithCommas } from '../ui/formats/lists.ts'
import { shortDays } from '../ui/formats/when.ts'
import { hoursWithZone } from '../ui/formats/zonedHours.ts'
import { labelOf } from '../ui/forms/labelOf.ts'
import { columnLabel, FIRST_COLUMNS } from './columns.ts'

/** @param head a line above the table: of when it is */
export function tableAsText(rows: readonly ActivityRow[], head: string, centreOf: CentreOf, i18n: I18n): string {
  const lines = rows.map((row) => [
    [shortDays(row), hoursWithZone(row, row.timeZone, row.startsOn)].filter((part) => part !== null).join(', '),
    centreOf(row.centre).countryName,
    row.gloss.trim() === '' ? row.title : `${row.title} (${row.gloss})`,
    listWithCommas(row.themes.map((theme) => labelOf(THEME_OPTIONS, theme))),
    row.places.length > 0 ? listWithCommas(row.places) : row.format === null ? '' : labelOf(FORMATS, row.format),
    i18n._(STATUS_LABELS[row.status]),
  ])
  const labels = FIRST_COLUMNS.map((column) => i18n._(columnLabel(column)))
  return [head, '', ...[labels, ...lines].map(lineOf)].join('\n')
}

/** A text with breaks or tabs would be several cells. */
const lineOf = (cells: readonly string[]): string => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).join('\t')

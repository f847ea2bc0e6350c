import { useLingui } from '@lingui/react/macro'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import { Select } from '../../ui/forms/Select.tsx'
import type { ImportedRowsState } from './useImportedRows.ts'

const ROWS_OFFERED = 40
const LONGEST = 60

interface TableChoiceProps extends Pick<
  ImportedRowsState,
  'sheetAt' | 'chooseSheet' | 'headingsAt' | 'chooseHeadings'
> {
  readonly table: ImportedTable
}

/** Which sheet is read, and which row has the headings. */
export function TableChoice({ table, sheetAt, chooseSheet, headingsAt, chooseHeadings }: TableChoiceProps) {
  const { t } = useLingui()
  const rows = table.sheets[sheetAt]?.rows ?? []
  const offered = rows.slice(0, ROWS_OFFERED).flatMap((row, at) => {
    const text = row.filter((cell) => cell.trim() !== '').join(' · ')
    const number = at + 1
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
    return text === '' ? [] : [{ id: String(at), label: t`${number}: ${short}` }]
  })
  return (
    <div className="import-choices">
      {table.sheets.length > 1 && (
        <Select
          label={t`Sheet`}
          options={table.sheets.map((one, at) => ({ id: String(at), label: one.name }))}
          value={String(sheetAt)}
          onChange={(at) => chooseSheet(Number(at ?? 0))}
        />
      )}
      <Select
        label={t`Headings are in row`}
        options={[{ id: '-1', label: t`No row has headings` }, ...offered]}
        value={String(headingsAt)}
        onChange={(at) => chooseHeadings(Number(at ?? -1))}
      />
    </div>
  )
}

import { useMemo, useState } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { CSV_ID_LABEL } from '../../../shared/exports/csvCells.ts'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import { CELL_KEYS, writeCell } from '../../../shared/plans/cells/codecs.ts'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { ACTIVITY_FIELDS } from '../activityFields.ts'
import { ExistingChoice } from './ExistingChoice.tsx'
import { guessColumns, type ColumnMeaning } from './guessColumns.ts'
import { chosenRows, planImport, type ForExisting, type ImportedRow } from './planImport.ts'
import { UnreadRows } from './UnreadRows.tsx'
import { UpdatedCells } from './UpdatedCells.tsx'
import { updatesOf } from './updates.ts'

interface ImportPreviewProps {
  readonly name: string
  readonly table: ImportedTable
  readonly activities: readonly ActivityView[]
  readonly reading: ReadOptions
  readonly onImport: (rows: readonly ImportedRow[]) => void
  readonly onOther: () => void
  readonly onClose: () => void
}

const LEFT_OUT: Readonly<Record<ImportedTable['leftOut'][number], MessageDescriptor>> = {
  macros: msg`Macros are not read.`,
  'formulas-without-value': msg`Formulas without a value are read as empty cells: open the file in its program and save it, to have their values.`,
  'hidden-rows': msg`Hidden rows and columns are read too.`,
  'merged-cells': msg`Of merged cells the first one has the text.`,
  'links-to-files': msg`Links to other files are not followed.`,
}

const SHOWN_ROWS = 5

/** What the file has, what its columns mean, and what is written. */
export function ImportPreview({ name, table, activities, reading, onImport, onOther, onClose }: ImportPreviewProps) {
  const { i18n, t } = useLingui()
  const [sheetAt, setSheetAt] = useState(0)
  const [chosen, setChosen] = useState<Readonly<Record<number, ColumnMeaning>>>({})
  const [forExisting, setForExisting] = useState<ForExisting>('update')
  const sheet = table.sheets[sheetAt]
  const { head, body, guessed, options } = useMemo(() => {
    const [first = [], ...rest] = sheet?.rows ?? []
    const how = { ...reading, dateSystem: table.dateSystem, isDisarmed: first[0] === CSV_ID_LABEL }
    return { head: first, body: rest, guessed: guessColumns(first, rest, how), options: how }
  }, [sheet, table, reading])
  const meanings = useMemo(
    () => head.map((_, at) => (at in chosen ? (chosen[at] ?? null) : (guessed[at] ?? null))),
    [head, chosen, guessed],
  )
  const { rows, untitled } = useMemo(
    () => planImport(body, meanings, activities, options),
    [body, meanings, activities, options],
  )
  const columns = head.map((heading, at) => ({ at, heading, example: body.find((row) => row[at]?.trim())?.[at] }))
  const written = chosenRows(rows, forExisting)
  const known = rows.filter(({ existing }) => existing !== null).length
  const labels = [
    { id: 'id', label: t`Our id` },
    ...CELL_KEYS.map((field) => ({ id: field as string, label: i18n._(ACTIVITY_FIELDS[field].label) })),
  ]
  return (
    <div className="import-preview">
      <p>
        <b>{name}</b>: <Plural value={body.length} one="# row" other="# rows" />. <Trans>Nothing is written yet.</Trans>
      </p>
      {table.leftOut.length > 0 && (
        <ul className="meta">
          {table.leftOut.map((one) => (
            <li key={one}>{i18n._(LEFT_OUT[one])}</li>
          ))}
        </ul>
      )}
      {table.sheets.length > 1 && (
        <Select
          label={t`Sheet`}
          options={table.sheets.map((one, at) => ({ id: String(at), label: one.name }))}
          value={String(sheetAt)}
          onChange={(at) => {
            setSheetAt(Number(at ?? 0))
            setChosen({})
          }}
        />
      )}
      <fieldset className="import-columns">
        <legend>
          <Trans>Columns</Trans>
        </legend>
        {columns.map(({ heading, at, example }) => (
          <div key={at}>
            <Select
              label={heading.trim() === '' ? t`Column ${at + 1}` : heading}
              options={labels}
              value={meanings[at] ?? null}
              clearable
              noneLabel={t`Leave out`}
              onChange={(meaning) => setChosen({ ...chosen, [at]: meaning as ColumnMeaning })}
            />
            <span className="meta">{example?.slice(0, 60)}</span>
          </div>
        ))}
      </fieldset>
      {known > 0 && (
        <>
          <ExistingChoice value={forExisting} onChange={setForExisting} />
          {forExisting === 'update' && <UpdatedCells cells={updatesOf(written, activities)} />}
        </>
      )}
      <Example rows={written} />
      <UnreadRows rows={written} untitled={untitled} name={name} />
      {meanings.includes('title') ? null : (
        <p className="error">
          <Trans>Choose the column of the title: an activity needs one.</Trans>
        </p>
      )}
      <div className="actions">
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button onPress={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
        {written.length > 0 && (
          <Button kind="primary" onPress={() => onImport(written)}>
            <Plural value={written.length} one="Import # activity" other="Import # activities" />
          </Button>
        )}
      </div>
    </div>
  )
}

const EXAMPLE_KEYS = ['title', 'themes', 'startsOn', 'places'] as const

/** The first activities as they will be. */
function Example({ rows }: { readonly rows: readonly ImportedRow[] }) {
  const { i18n, t } = useLingui()
  if (rows.length === 0) return null
  return (
    <div className="import-example">
      <table className="data" aria-label={t`The first activities as they will be`}>
        <thead>
          <tr>
            {EXAMPLE_KEYS.map((field) => (
              <th key={field} scope="col">
                {i18n._(ACTIVITY_FIELDS[field].label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map(({ number, draft }) => (
            <tr key={number}>
              {EXAMPLE_KEYS.map((field) => (
                <td key={field}>{field in draft ? writeCell(draft as ActivityView, field) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

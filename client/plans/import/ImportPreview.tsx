import { useEffect, useMemo } from 'react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReadOptions } from '../../../shared/plans/cells/codec.ts'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import type { Write } from '../parts/inParts.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { DoubtedCells } from './DoubtedCells.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { ImportSum } from './ImportSum.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { NO_MENDS } from './rows/mends.ts'
import { rowWrites } from './rows/rowWrites.ts'
import { UnreadRows } from './UnreadRows.tsx'
import { useFitting } from './useFitting.ts'
import { useImportedRows, type ImportedRowsState } from './useImportedRows.ts'

interface ImportPreviewProps {
  readonly name: string
  readonly table: ImportedTable
  readonly activities: readonly ActivityView[]
  readonly reading: ReadOptions
  /** Called with whether leaving would lose something. */
  readonly onMended: (isMended: boolean) => void
  readonly onImport: (writes: readonly Write[]) => void
  readonly onOther: () => void
  readonly onClose: () => void
}

const LEFT_OUT: Readonly<Record<ImportedTable['leftOut'][number], MessageDescriptor>> = {
  macros: msg`Macros are not read.`,
  'formulas-without-value': msg`Formulas without a value cannot be read: open the file in its program and save it, to have their values.`,
  'hidden-rows': msg`Hidden rows and columns are read too.`,
  'merged-cells': msg`Of merged cells the first one has the text.`,
  'links-to-files': msg`Links to other files are not followed.`,
}

/** The file's content, the meaning of its columns, unreadable cells, and the resulting writes. */
export function ImportPreview(props: ImportPreviewProps) {
  const { name, table, activities, reading, onMended, onImport, onOther, onClose } = props
  const { t } = useLingui()
  const state = useImportedRows({ table, activities, reading })
  const { written } = state
  // The place of new activities is behind the last one, and colleagues type meanwhile.
  const last = activities.at(-1)?.order ?? null
  const writes = useMemo(() => rowWrites(written, last), [written, last])
  const measured = useFitting(writes)
  const isMended = state.mends !== NO_MENDS
  useEffect(() => onMended(isMended), [isMended, onMended])
  const fitting = measured?.fitting ?? writes.length
  return (
    <div className="import-page">
      <ImportHead name={name} onOther={onOther} onClose={onClose} />
      <ImportSteps />
      <WhatWasRead {...state} table={table} />
      {table.sheets.length > 1 && (
        <Select
          label={t`Sheet`}
          options={table.sheets.map((one, at) => ({ id: String(at), label: one.name }))}
          value={String(state.sheetAt)}
          onChange={(at) => state.chooseSheet(Number(at ?? 0))}
        />
      )}
      <div className="import-columns">
        <div className="import-main">
          <ColumnTable {...state} />
          <RowsPreview rows={written} activities={activities} />
          <UnreadRows {...state} name={name} />
          <DoubtedCells rows={written} />
        </div>
        <div className="paper import-side">
          <div className="import-sum">
            <ImportSum {...state} activities={activities} measured={measured} />
          </div>
          {fitting > 0 && (
            <div className="import-go">
              <Button kind="primary" big icon="check" onPress={() => onImport(writes.slice(0, fitting))}>
                {fitting < writes.length ? (
                  <Plural value={fitting} one="Import the first activity" other="Import the first # activities" />
                ) : (
                  <Plural value={fitting} one="Import # activity" other="Import # activities" />
                )}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

function ImportHead({ name, onOther, onClose }: Pick<ImportPreviewProps, 'name' | 'onOther' | 'onClose'>) {
  return (
    <div className="between import-head">
      <p className="import-name">{name}</p>
      <div className="row">
        <Button onPress={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
        <Button kind="quiet" onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}

type WhatWasReadProps = Pick<ImportPreviewProps, 'table'> & Pick<ImportedRowsState, 'sheetAt' | 'head' | 'body'>

/** How much the sheet has, and what of the file is left out. */
function WhatWasRead({ table, sheetAt, head, body }: WhatWasReadProps) {
  const { i18n, t } = useLingui()
  const sheetName = table.sheets[sheetAt]?.name ?? ''
  return (
    <Callout>
      <p>
        <b>
          <Trans>Nothing is written yet.</Trans>
        </b>{' '}
        {sheetName !== '' && t`Sheet “${sheetName}”:`} <Plural value={body.length} one="# row" other="# rows" />,{' '}
        <Plural value={head.length} one="# column" other="# columns" />.{' '}
        {table.leftOut.map((one) => i18n._(LEFT_OUT[one])).join(' ')}
      </p>
    </Callout>
  )
}

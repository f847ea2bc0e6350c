import { useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ImportedTable } from '../../../shared/imports/importedTable.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import type { Write } from '../parts/inParts.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { DoubtedCells } from './mend/DoubtedCells.tsx'
import { listWithCommas } from '../../ui/formats/lists.ts'
import type { ImportInto } from './importInto.ts'
import { ImportSteps } from './ImportSteps.tsx'
import { ImportSum } from './ImportSum.tsx'
import { NotImported } from './NotImported.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { NO_MENDS } from './rows/mends.ts'
import { rowWrites } from './rows/rowWrites.ts'
import { updatesOf } from './rows/updates.ts'
import { NO_WORDS } from './rows/wordCells.ts'
import { SkippedRows } from './SkippedRows.tsx'
import { TableChoice } from './TableChoice.tsx'
import { UnreadRows } from './mend/UnreadRows.tsx'
import { useAddresses } from './useAddresses.ts'
import { useFitting } from './useFitting.ts'
import { useImportedRows, type ImportedRowsState } from './useImportedRows.ts'
import { explainWords } from './useWords.ts'
import { WordsFailure } from './WordsFailure.tsx'
import { WordTable } from './WordTable.tsx'

interface ImportPreviewProps {
  readonly name: string
  readonly table: ImportedTable
  readonly into: ImportInto
  /** The document of the plan; null before there is one. */
  readonly doc: Y.Doc | null
  /** Why it was not written; null before it is tried. */
  readonly failure: string | null
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
  'merged-cells': msg`Merged cells: the text is read for each row that they cover.`,
  'links-to-files': msg`Links to other files are not followed.`,
}

/** The file's content, the meaning of its columns, unreadable cells, and the resulting writes. */
export function ImportPreview(props: ImportPreviewProps) {
  const { name, table, into, doc, failure, onMended, onImport, onOther, onClose } = props
  const { activities } = into.content
  const addresses = useAddresses(into, table)
  const reading = useMemo(() => ({ ...into.reading, addresses }), [into.reading, addresses])
  const state = useImportedRows({ into, table, activities, reading })
  const { changed, added } = useChangedRows(state, activities)
  // The place of new activities is behind the last one, and colleagues type meanwhile.
  const last = activities.at(-1)?.order ?? null
  const writes = useMemo(() => rowWrites(changed, last), [changed, last])
  const measured = useFitting(doc, writes)
  const isMended = state.mends !== NO_MENDS || state.explained !== NO_WORDS
  useEffect(() => onMended(isMended), [isMended, onMended])
  const fitting = measured?.fitting ?? writes.length
  function importRows(chosen: readonly Write[]): void {
    const words = state.read.words.flatMap(({ field, word, meaning }) =>
      meaning?.why === 'chosen' && meaning.toDescription !== true ? [{ field, word, options: meaning.options }] : [],
    )
    explainWords(into, words)
    onImport(chosen)
  }
  return (
    <div className="import-page">
      <ImportHead name={name} onOther={onOther} onClose={onClose} />
      <ImportSteps />
      <WhatWasRead {...state} table={table} />
      <TableChoice {...state} table={table} />
      <div className="import-columns">
        <div className="import-main">
          <ColumnTable {...state} />
          <WordsFailure {...state} />
          <WordTable {...state} />
          <RowsPreview rows={state.written} activities={activities} />
          <UnreadRows {...state} name={name} />
          <SkippedRows {...state} />
          <DoubtedCells rows={state.written} />
        </div>
        <div className="paper import-side">
          <div className="import-sum">
            <ImportSum {...state} activities={activities} measured={doc === null ? undefined : measured} />
          </div>
          {fitting > 0 && (
            <div className="import-go">
              <NotImported why={failure} />
              <Button
                kind="primary"
                big
                icon="check"
                working={state.isAsking}
                onPress={() => importRows(writes.slice(0, fitting))}
              >
                {fitting < writes.length ? (
                  <Plural value={fitting} one="Import the first activity" other="Import the first # activities" />
                ) : (
                  <WhatIsWritten updated={writes.length - added} added={added} />
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

/** Rows that would write nothing are not written: their activities say the same already. */
function useChangedRows(
  { written, options }: Pick<ImportedRowsState, 'written' | 'options'>,
  activities: readonly ActivityView[],
) {
  return useMemo(() => {
    const ids = new Set(updatesOf(written, activities, options).map(({ id }) => id))
    const changed = written.filter(({ existing }) => existing === null || ids.has(existing))
    return { changed, added: changed.filter(({ existing }) => existing === null).length }
  }, [written, activities, options])
}

function WhatIsWritten({ updated, added }: { readonly updated: number; readonly added: number }) {
  if (updated === 0) return <Plural value={added} one="Import # activity" other="Import # activities" />
  if (added === 0) return <Plural value={updated} one="Update # activity" other="Update # activities" />
  return (
    <Trans>
      Update {updated}, add {added}
    </Trans>
  )
}

type WhatWasReadProps = Pick<ImportPreviewProps, 'table'> & Pick<ImportedRowsState, 'sheetAt' | 'head' | 'body'>

/** How much the sheet has, and what of the file is left out. */
function WhatWasRead({ table, sheetAt, head, body }: WhatWasReadProps) {
  const { i18n, t } = useLingui()
  const sheetName = table.sheets[sheetAt]?.name ?? ''
  const others = listWithCommas(table.sheets.flatMap(({ name }, at) => (at === sheetAt ? [] : name)))
  return (
    <Callout>
      <p>
        <b>
          <Trans>Nothing is written yet.</Trans>
        </b>{' '}
        {sheetName !== '' && t`Sheet “${sheetName}”:`} <Plural value={body.length} one="# row" other="# rows" />,{' '}
        <Plural value={head.length} one="# column" other="# columns" />.{' '}
        {others !== '' && t`Other sheets are not read: ${others}.`}{' '}
        {table.leftOut.map((one) => i18n._(LEFT_OUT[one])).join(' ')}
      </p>
    </Callout>
  )
}

import { useEffect, useRef, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { downloadFile } from '../../../ui/downloadFile.ts'
import { ColumnHeads } from '../../../ui/blocks/ColumnHeads.tsx'
import { mendCells, type Mends } from '../rows/mends.ts'
import { UnreadEntryRow } from './UnreadEntryRow.tsx'
import { unreadCsv } from '../rows/unreadCsv.ts'
import { unreadEntries } from '../rows/unreadEntries.ts'
import { reasonsByRow } from './unreadReason.ts'
import type { ImportedRowsState } from '../useImportedRows.ts'

/** More are folded. */
const SHOWN = 10
const SHOWN_AT_MOST = 200

interface UnreadRowsProps extends Pick<
  ImportedRowsState,
  'read' | 'meanings' | 'head' | 'body' | 'firstRow' | 'options' | 'mends' | 'setMends'
> {
  readonly name: string
}

/** The rows that cannot be read, with the reason and what mends each. */
export function UnreadRows(props: UnreadRowsProps) {
  const { read, meanings, head, body, firstRow, options, mends, setMends, name } = props
  const { i18n, t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const entries = unreadEntries(read.unread, meanings, body, firstRow)
  const cells = entries.flatMap((entry) => (entry.kind === 'cell' ? [entry] : []))
  const { list, onMended } = useFocusOnNext(entries.length)
  if (entries.length === 0) return null

  function change(next: Mends, at: number): void {
    onMended(at)
    setMends(next)
  }
  const download = (): void => {
    const labels = { row: t`Row`, reason: t`Why not` }
    const reasons = reasonsByRow(i18n, entries)
    const text = unreadCsv({ head, body, firstRow, reasons, isDisarmed: options.isDisarmed, labels })
    downloadFile(`${name}.unread.csv`, 'text/csv', text)
  }
  return (
    <section className="paper import-part" aria-labelledby="import-unread">
      <div className="between import-part-head">
        <h3 id="import-unread" tabIndex={-1}>
          <Plural value={read.unread.length} one="# row cannot be read whole" other="# rows cannot be read whole" />
        </h3>
        <div className="row">
          {cells.length > 1 && (
            <Button
              onPress={() => {
                const places = cells.map(({ row, cell: { column } }) => ({ row, column }))
                change(mendCells(mends, places, ''), 0)
              }}
            >
              <Plural value={cells.length} one="Leave # cell empty" other="Leave # cells empty" />
            </Button>
          )}
          <Button icon="download" onPress={download}>
            <Trans>Download these rows</Trans>
          </Button>
        </div>
      </div>
      <p className="meta import-part-note">
        <Trans>
          A cell that you do not correct goes into the description. An owner who is not found is left out, and so is a
          row without a title.
        </Trans>
      </p>
      <table className="import-table" aria-labelledby="import-unread">
        <UnreadHead />
        <tbody ref={list}>
          {entries.slice(0, isOpen ? SHOWN_AT_MOST : SHOWN).map((entry, at) => (
            <UnreadEntryRow
              key={entry.kind === 'cell' ? `${entry.row}/${entry.cell.column}` : entry.rows[0]}
              entry={entry}
              likelyDay={options.likelyDay}
              mends={mends}
              onMend={(next) => change(next, at)}
            />
          ))}
        </tbody>
      </table>
      {!isOpen && entries.length > SHOWN && (
        <p className="import-part-note">
          <Button kind="quiet" onPress={() => setOpen(true)}>
            <Plural value={Math.min(entries.length, SHOWN_AT_MOST)} one="Show #" other="Show all #" />
          </Button>
        </p>
      )}
    </section>
  )
}

/** The columns of the table, with their names. */
function UnreadHead() {
  const { t } = useLingui()
  return (
    <>
      <colgroup>
        <col className="w-number" />
        <col className="w-says" />
        <col />
        <col className="w-mend" />
      </colgroup>
      <ColumnHeads columns={[t`Row`, t`Says`, t`Why not`, t`Correct`]} />
    </>
  )
}

/** A mended row leaves the list together with the focus: the next one takes it, or else the summary of the rows. */
function useFocusOnNext(count: number) {
  const list = useRef<HTMLTableSectionElement>(null)
  const mended = useRef<number | null>(null)
  useEffect(() => {
    if (mended.current === null) return
    const row = list.current?.children[Math.min(mended.current, count - 1)]
    mended.current = null
    const next = row?.querySelector<HTMLElement>('button') ?? document.getElementById('import-sum')
    next?.focus()
  }, [count])
  return {
    list,
    onMended: (at: number): void => {
      mended.current = at
    },
  }
}

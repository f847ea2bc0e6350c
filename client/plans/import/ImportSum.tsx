import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { Button } from '../../ui/Button.tsx'
import { ExistingChoice } from './ExistingChoice.tsx'
import { Fitting } from './Fitting.tsx'
import { takeIn } from './rows/mends.ts'
import type { Measured } from '../parts/inParts.ts'
import { UpdatedCells } from './UpdatedCells.tsx'
import { updatesOf } from './rows/updates.ts'
import type { ImportedRowsState } from './useImportedRows.ts'

interface ImportSumProps extends Pick<
  ImportedRowsState,
  'read' | 'written' | 'options' | 'skipped' | 'forExisting' | 'setForExisting' | 'mends' | 'setMends'
> {
  readonly activities: readonly ActivityView[]
  /** Undefined before there is a plan, where all of it has room. */
  readonly measured: Measured | null | undefined
}

/** How many rows are ready, what becomes of those that the plan has, and how many fit. */
export function ImportSum(props: ImportSumProps) {
  const { read, written, options, skipped, forExisting, setForExisting, mends, setMends, activities, measured } = props
  const { t } = useLingui()
  const ready = read.rows.length
  const stayOut = read.unread.filter(({ isReady }) => !isReady).length
  const total = ready + stayOut + read.leftOut.length
  const known = read.rows.filter(({ existing }) => existing !== null).length
  const counts = [
    { count: ready - known, words: t`new activities`, always: true },
    { count: known, words: t`are already in the plan (same id)` },
    { count: stayOut, words: t`have no title and stay out` },
    { count: skipped.length, words: t`are sections, totals or notes` },
    { count: read.leftOut.length, words: t`left out by you` },
  ].filter(({ count, always }) => count > 0 || always === true)
  return (
    <>
      <div role="status">
        <h3 id="import-sum" tabIndex={-1}>
          <Plural value={ready} one={`# of ${total} rows is ready`} other={`# of ${total} rows are ready`} />
        </h3>
      </div>
      <dl className="import-counts">
        {counts.map(({ count, words }) => (
          <div key={words}>
            <dt className="num">{count}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {read.leftOut.length > 0 && (
        <Button kind="quiet" onPress={() => setMends(takeIn(mends))}>
          <Trans>Bring back rows left out</Trans>
        </Button>
      )}
      {known > 0 && (
        <>
          <ExistingChoice
            value={forExisting}
            onChange={setForExisting}
            updateHint={t`Only fields that differ. What changes is shown below.`}
          />
          {forExisting === 'update' && <UpdatedCells cells={updatesOf(written, activities, options)} />}
        </>
      )}
      {measured !== undefined && (
        <Fitting measured={measured} hasUpdates={written.some(({ existing }) => existing !== null)} />
      )}
      <p className="meta">
        <Trans>
          One step for undo. New activities are tentative and seen by the network only, unless the file says otherwise.
        </Trans>
      </p>
    </>
  )
}

import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import type { SkippedKind } from './rows/skippedRows.ts'
import type { ImportedRowsState } from './useImportedRows.ts'

const SHOWN_AT_MOST = 200

const KINDS: Readonly<Record<SkippedKind, MessageDescriptor>> = {
  section: msg`Section`,
  total: msg`Total`,
  note: msg`Note`,
  headings: msg`Headings again`,
}

/** Rows that look like no activity, with their own text. Each can be imported after all. */
export function SkippedRows({ skipped, include }: Pick<ImportedRowsState, 'skipped' | 'include'>) {
  const { i18n, t } = useLingui()
  if (skipped.length === 0) return null
  return (
    <section className="paper import-part" aria-labelledby="import-skipped">
      <div className="import-part-head">
        <h3 id="import-skipped">
          <Plural value={skipped.length} one="# row is not an activity" other="# rows are not activities" />
        </h3>
      </div>
      <table className="import-table" aria-labelledby="import-skipped">
        <colgroup>
          <col className="w-number" />
          <col />
          <col className="w-name" />
          <col className="w-name" />
        </colgroup>
        <ColumnHeads columns={[t`Row`, t`Says`, t`Looks like`, t`Action`]} />
        <tbody>
          {skipped.slice(0, SHOWN_AT_MOST).map(({ number, kind, text }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{text}</td>
              <td className="meta">{i18n._(KINDS[kind])}</td>
              <td>
                <Button kind="quiet" onPress={() => include(number)}>
                  {t`Include row ${number}`}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {skipped.length > SHOWN_AT_MOST && (
        <p className="meta import-part-note">
          <Plural value={skipped.length - SHOWN_AT_MOST} one="and # more" other="and # more" />
        </p>
      )}
    </section>
  )
}

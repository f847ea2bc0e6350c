import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { PROBLEM_LABELS } from '../cells/problemLabels.ts'
import { columnLabel } from '../grid/columnLabels.ts'
import type { PastePlan } from './planPaste.ts'

interface AskToAddProps {
  readonly plan: PastePlan
  readonly onPaste: (plan: PastePlan) => void
  readonly onCancel: () => void
}

/** The pasted table has more rows than the list below the cell. */
export function AskToAdd({ plan, onPaste, onCancel }: AskToAddProps) {
  const { t } = useLingui()
  const { changes, additions } = plan
  return (
    <Dialog title={t`Add activities for the rows below the list?`} isOpen onClose={onCancel}>
      <p>
        <Plural
          value={additions.length}
          one="# row is below the last activity. It becomes a new activity."
          other="# rows are below the last activity. They become new activities."
        />
      </p>
      <div className="actions">
        <Button onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        {changes.length > 0 && (
          <Button onPress={() => onPaste({ ...plan, additions: [] })}>
            <Trans>Paste without them</Trans>
          </Button>
        )}
        <Button kind="primary" onPress={() => onPaste(plan)}>
          <Plural value={additions.length} one="Add # activity" other="Add # activities" />
        </Button>
      </div>
    </Dialog>
  )
}

/** Pasted cells that could not be read, with the reason for each. */
export function UnreadCells({ plan, onClose }: { readonly plan: PastePlan; readonly onClose: () => void }) {
  const { i18n, t } = useLingui()
  const { unread, columnsLeft } = plan
  return (
    <Dialog title={t`Not everything was pasted as it was`} isOpen onClose={onClose}>
      {columnsLeft > 0 && (
        <p>
          <Plural
            value={columnsLeft}
            one="# column had no place: the list shows no more columns to the right."
            other="# columns had no place: the list shows no more columns to the right."
          />
        </p>
      )}
      {unread.length > 0 && (
        <>
          <p>
            <Plural value={unread.length} one="# cell to look at:" other="# cells to look at:" />
          </p>
          <ul className="unread-cells">
            {unread.map(({ row, column, problem }) => {
              const name = i18n._(columnLabel(column))
              return (
                <li key={`${row}/${column}/${problem.kind}/${problem.text}`}>
                  <b>{t`Row ${row}, ${name}`}</b> “{problem.text}”. {i18n._(PROBLEM_LABELS[problem.kind])}
                </li>
              )
            })}
          </ul>
        </>
      )}
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { ActivityView } from '../../shared/plans/planView.ts'
import type { ActivityId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'

/** What was put away. Anyone who edits the plan can bring it back. */
export function TrashList({
  trash,
  onRestore,
}: {
  readonly trash: readonly ActivityView[]
  readonly onRestore: (id: ActivityId) => void
}) {
  const { t } = useLingui()
  if (trash.length === 0) return null
  return (
    <details className="trash">
      <summary>
        <Trans>Trash</Trans> <span className="meta">{trash.length}</span>
      </summary>
      <ul className="paper">
        {trash.map((activity) => {
          const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
          return (
            <li key={activity.id}>
              <span>{title}</span>
              <Button kind="quiet" icon="restore" onPress={() => onRestore(activity.id)}>
                <Trans>Restore</Trans>
                <span className="vh"> {title}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

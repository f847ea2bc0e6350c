import { Trans } from '@lingui/react/macro'
import { Button } from './Button.tsx'

interface TrashListProps<Id extends string> {
  readonly trash: readonly { readonly id: Id; readonly title: string }[]
  readonly onRestore: (id: Id) => void
}

/** The trash. Anyone who edits the document can restore its entries. */
export function TrashList<Id extends string>({ trash, onRestore }: TrashListProps<Id>) {
  if (trash.length === 0) return null
  return (
    <details className="trash">
      <summary>
        <Trans>Trash</Trans> <span className="meta">{trash.length}</span>
      </summary>
      <ul className="paper">
        {trash.map(({ id, title }) => (
          <li key={id}>
            <span dir="auto">{title}</span>
            <Button kind="quiet" icon="restore" onPress={() => onRestore(id)}>
              <Trans>Restore</Trans>
              <span className="vh"> {title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

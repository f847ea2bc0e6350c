import { useLingui } from '@lingui/react/macro'
import type { ItemView } from '../../../shared/updates/updateView.ts'
import { useEditing } from '../../fields/editing.ts'
import { TrashList } from '../../ui/TrashList.tsx'
import { setTrashed } from './letterEdits.ts'

/** Items that were moved to the trash, to be put back. */
export function ItemTrash({ items }: { readonly items: readonly ItemView[] }) {
  const { t } = useLingui()
  const editing = useEditing()
  return (
    <TrashList
      trash={items.map(({ id, heading }) => ({
        id,
        title: heading.trim() === '' ? t`Item without a heading` : heading,
      }))}
      onRestore={(id) => setTrashed(editing, id, false)}
    />
  )
}

import { useLingui } from '@lingui/react/macro'
import { showToast } from '../ui/announce.ts'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import type { NamedViews } from './useNamedViews.ts'
import { useViewActions } from './useViewActions.ts'
import { ViewForm } from './ViewForm.tsx'
import type { ViewLook } from './viewLook.ts'

interface SaveViewProps {
  readonly views: NamedViews
  readonly look: ViewLook
  readonly onClose: () => void
}

/** Saves the look in use under a name, and chooses it. The default export, because it is loaded on demand. */
export default function SaveView({ views, look, onClose }: SaveViewProps) {
  const { t } = useLingui()
  const { add } = useViewActions(views)
  return (
    <Sheet title={t`Save as a new view`} isOpen onClose={onClose}>
      <ViewForm
        views={views}
        view={null}
        onClose={onClose}
        onSave={async (fields) => {
          const { current } = look
          const { id, problem } = await add({ ...fields, look: current })
          if (problem !== null) return problem
          look.onChoose({ id, ...fields, look: current, version: 1, by: null })
          showToast(t`View “${fields.name}” saved`)
          return null
        }}
      />
    </Sheet>
  )
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { View, ViewId } from '../../shared/views/view.ts'
import { showToast } from '../ui/announce.ts'
import { IconButton } from '../ui/Button.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { mayEdit, type NamedViews } from './useNamedViews.ts'
import { useViewActions } from './useViewActions.ts'
import { ViewForm } from './ViewForm.tsx'
import type { ViewLook } from './viewLook.ts'

interface ViewsSheetProps {
  readonly views: NamedViews
  readonly look: ViewLook
  readonly onCopy: (view: View) => void
  readonly onClose: () => void
}

/** All views of a page: to rename, to share, to delete. The default export, because it is loaded on demand. */
export default function ViewsSheet({ views, look, onCopy, onClose }: ViewsSheetProps) {
  const { t } = useLingui()
  const [edited, setEdited] = useState<ViewId | null>(null)
  const all = views.views ?? []
  const groups = [
    { id: 'mine', name: t`Mine`, views: all.filter(({ centre }) => centre === null) },
    ...views.centres.map(({ id, name }) => ({
      id,
      name: t`Planners of ${name}`,
      views: all.filter(({ centre }) => centre === id),
    })),
  ]
  return (
    <Sheet title={t`Views`} isOpen onClose={onClose}>
      <div className="stack">
        {all.length === 0 && (
          <p className="meta">
            <Trans>No views yet. Choose filters, then save them as a view.</Trans>
          </p>
        )}
        {groups
          .filter((group) => group.views.length > 0)
          .map((group) => (
            <section key={group.id} aria-labelledby={`views-${group.id}`}>
              <h3 id={`views-${group.id}`}>{group.name}</h3>
              <ul className="views-list">
                {group.views.map((view) => (
                  <li key={view.id}>
                    <ViewRow
                      view={view}
                      views={views}
                      look={look}
                      onCopy={onCopy}
                      onClose={onClose}
                      onEdit={() => setEdited(view.id)}
                    />
                    {edited === view.id && <Edit view={view} views={views} onClose={() => setEdited(null)} />}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Sheet>
  )
}

interface ViewRowProps extends ViewsSheetProps {
  readonly view: View
  readonly onEdit: () => void
}

function ViewRow({ view, views, look, onCopy, onClose, onEdit }: ViewRowProps) {
  const { t } = useLingui()
  const { remove } = useViewActions(views)
  const { name, by } = view
  async function deleteIt(): Promise<void> {
    if (views.chosen?.id === view.id) look.onChoose(null)
    await remove(view)
  }
  return (
    <div className="between">
      <span>
        <button
          type="button"
          className="views-open"
          onClick={() => {
            look.onChoose(view)
            onClose()
          }}
        >
          {name}
        </button>
        {by !== null && (
          <>
            {' '}
            <span className="meta">
              <Trans>last changed by {by}</Trans>
            </span>
          </>
        )}
      </span>
      <span className="views-tools">
        <IconButton icon="link" label={t`Copy the link of ${name}`} onPress={() => onCopy(view)} />
        {mayEdit(view, views.centres) && (
          <>
            <IconButton icon="pencil" label={t`Rename or share ${name}`} onPress={onEdit} />
            <IconButton icon="trash" label={t`Delete ${name}`} onPress={() => void deleteIt()} />
          </>
        )}
      </span>
    </div>
  )
}

function Edit({
  view,
  views,
  onClose,
}: {
  readonly view: View
  readonly views: NamedViews
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const { change } = useViewActions(views)
  return (
    <ViewForm
      views={views}
      view={view}
      onClose={onClose}
      onSave={async (fields) => {
        const problem = await change(view, { ...fields, look: view.look })
        if (problem === null) showToast(t`View “${fields.name}” saved`)
        return problem
      }}
    />
  )
}

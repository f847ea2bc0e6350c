import type { RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components'
import type { View } from '../../shared/views/view.ts'
import { showToast } from '../ui/announce.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { mayEdit, type NamedViews } from './useNamedViews.ts'
import { useViewActions } from './useViewActions.ts'
import { isChanged, type ViewLook } from './viewLook.ts'

interface ViewsListProps {
  readonly button: RefObject<HTMLButtonElement | null>
  readonly views: NamedViews
  readonly look: ViewLook
  readonly none: string
  readonly onSaveAs: () => void
  readonly onManage: () => void
  readonly onCopy: (view: View) => void
  readonly onClose: () => void
}

const NONE = 'none'

/** The list of a `ViewsMenu`. The default export, because it is loaded on demand. */
export default function ViewsList({ button, views, look, none, onClose, ...opens }: ViewsListProps) {
  const { t } = useLingui()
  const { chosen, centres, hasFailed } = views
  const all = views.views ?? []
  const actions = useActions({ views, look, ...opens })
  const of = (centre: View['centre']) => all.filter((view) => view.centre === centre)
  function act(id: string): void {
    if (id === NONE) return look.onChoose(null)
    const view = all.find((one) => one.id === id)
    if (view !== undefined) return look.onChoose(view)
    actions.find((one) => one.id === id)?.run()
  }
  const groups = [
    { id: 'mine', name: t`Mine`, views: of(null) },
    ...centres.map((one) => ({ ...one, views: of(one.id) })),
  ]
  return (
    <Popover
      aria-label={t`Views`}
      triggerRef={button}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
    >
      <Menu aria-label={t`Views`} autoFocus="first" onClose={onClose} onAction={(id) => act(String(id))}>
        <MenuSection aria-label={none} selectionMode="single" selectedKeys={chosen === null ? [NONE] : []}>
          <MenuItem id={NONE} textValue={none}>
            <Icon name="check" />
            {none}
          </MenuItem>
        </MenuSection>
        {groups
          .filter((group) => group.views.length > 0)
          .map((group) => (
            <MenuSection
              key={group.id}
              id={group.id}
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen.id]}
            >
              <Header>{group.name}</Header>
              {group.views.map(({ id, name }) => (
                <MenuItem key={id} id={id} textValue={name}>
                  <Icon name="check" />
                  <span className="views-name">{name}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        <MenuSection aria-label={t`With views`} className="views-actions">
          {actions.map(({ id, label, icon }) => (
            <MenuItem key={id} id={id} textValue={label}>
              <Icon name={icon} />
              {label}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
      {hasFailed && (
        <p className="meta menu-foot">
          <Trans>The views could not be loaded.</Trans>
        </p>
      )}
    </Popover>
  )
}

interface Action {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  readonly run: () => void
}

/** The actions on the chosen view, and on the look in use. */
function useActions({
  views,
  look,
  onSaveAs,
  onManage,
  onCopy,
}: Pick<ViewsListProps, 'views' | 'look' | 'onSaveAs' | 'onManage' | 'onCopy'>): readonly Action[] {
  const { t } = useLingui()
  const { change } = useViewActions(views)
  const { chosen, centres } = views
  async function save(view: View): Promise<void> {
    const { name } = view
    showToast((await change(view, { ...view, look: look.current })) ?? t`View “${name}” saved`)
  }
  const ofChosen = (view: View): readonly (Action | false)[] => [
    // It may differ though nothing was changed here: parts that no longer exist go at the next save.
    look.current !== view.look &&
      mayEdit(view, centres) && { id: 'save', label: t`Save changes`, icon: 'check', run: () => void save(view) },
    isChanged(look, view) && { id: 'discard', label: t`Discard changes`, icon: 'undo', run: () => look.onChoose(view) },
    { id: 'copy', label: t`Copy link`, icon: 'link', run: () => onCopy(view) },
  ]
  const offered: readonly (Action | false)[] = [
    ...(chosen === null ? [] : ofChosen(chosen)),
    { id: 'save-as', label: t`Save as a new view…`, icon: 'plus', run: onSaveAs },
    (views.views ?? []).length > 0 && { id: 'manage', label: t`Manage views…`, icon: 'pencil', run: onManage },
  ]
  return offered.filter((action) => action !== false)
}

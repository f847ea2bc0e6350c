import { useRef, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import type { View } from '../../shared/views/view.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { latePart } from '../ui/latePart.tsx'
import { useCopyText } from '../ui/overlays/useCopyText.tsx'
import type { NamedViews } from './useNamedViews.ts'
import { isChanged, type ViewLook } from './viewLook.ts'
import './views.css'

const loadList = () => import('./ViewsList.tsx')
const ViewsList = latePart(loadList)
const SaveView = latePart(() => import('./SaveView.tsx'))
const ViewsSheet = latePart(() => import('./ViewsSheet.tsx'))

export interface ViewsMenuProps {
  readonly views: NamedViews
  readonly look: ViewLook
  /** On the button without a view. */
  readonly label: string
  /** The entry that leaves all views: `All activities`. */
  readonly none: string
}

/** The views of a page, by name: to choose, to save, and one press to leave them. */
export function ViewsMenu({ views, look, label, none }: ViewsMenuProps) {
  const { t } = useLingui()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<'list' | 'save' | 'sheet' | null>(null)
  const { copy, byHand } = useCopyText()
  const { chosen } = views
  const changed = chosen !== null && isChanged(look, chosen)
  const close = (): void => setOpen(null)
  const prepare = (): void => void loadList()
  const copyLink = (view: View): void => copy(new URL(look.hrefOf(view), location.href).href, t`Link copied`)
  const name = chosen?.name ?? ''
  return (
    <div className="views-menu">
      <AriaButton
        ref={button}
        className={chosen === null ? 'btn' : 'btn on'}
        aria-label={chosen === null ? t`Views: ${label}` : changed ? t`View: ${name}, changed` : t`View: ${name}`}
        aria-haspopup="menu"
        aria-expanded={open === 'list'}
        onHoverStart={prepare}
        onFocus={prepare}
        onPress={() => setOpen('list')}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen('list')
          // The keys of the page work here, too; react-aria would keep them.
          else event.continuePropagation()
        }}
      >
        <Icon name="star" />
        <span className="views-name">{chosen?.name ?? label}</span>
        {changed && <span className="views-changed" />}
        <Icon name="down" />
      </AriaButton>
      {chosen !== null && (
        <IconButton
          icon="close"
          label={none}
          onPress={() => {
            look.onChoose(null)
            button.current?.focus()
          }}
        />
      )}
      {open === 'list' && (
        <ViewsList
          button={button}
          views={views}
          look={look}
          none={none}
          onSaveAs={() => setOpen('save')}
          onManage={() => setOpen('sheet')}
          onCopy={copyLink}
          onClose={() => setOpen((shown) => (shown === 'list' ? null : shown))}
        />
      )}
      {open === 'save' && <SaveView views={views} look={look} onClose={close} />}
      {open === 'sheet' && <ViewsSheet views={views} look={look} onCopy={copyLink} onClose={close} />}
      {byHand}
    </div>
  )
}

import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { fieldId } from '../fields/FieldFrame.tsx'
import { controlOf, frameOf } from '../fields/showFrame.ts'
import { IconButton } from '../ui/Button.tsx'
import { useCopyText } from '../ui/overlays/useCopyText.tsx'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'

interface ActivityPanelProps {
  readonly id: string
  readonly title: string
  /** From 1; 0 for one in the trash. */
  readonly position: number
  readonly count: number
  /** The activities after and before it in the list: one of them has the focus if it has gone when the panel closes. */
  readonly neighbours?: readonly string[]
  readonly onStep: (step: -1 | 1) => void
  readonly onClose: () => void
  /** Whether it was added just now: the caret is in its title then. */
  readonly isNew?: boolean
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The id of the button that adds an activity. */
export const ADD_ACTIVITY_ID = 'add-activity'

/** One activity beside the list. */
export function ActivityPanel(props: ActivityPanelProps) {
  const { id, title, position, count, neighbours = [], onStep, onClose, isNew = false, actions, children } = props
  const { t } = useLingui()
  const { copy, byHand } = useCopyText()
  function copyLink(): void {
    const address = new URL(location.href)
    address.search = String(new URLSearchParams({ activity: id }))
    address.hash = ''
    copy(String(address), t`Link to “${title}” copied`)
  }
  return (
    <SidePanel
      label={t`Activity: ${title}`}
      place={position === 0 ? t`In the trash` : t`Activity ${position} of ${count}`}
      previous={position > 1 ? { label: t`Previous activity`, go: () => onStep(-1) } : undefined}
      next={position > 0 && position < count ? { label: t`Next activity`, go: () => onStep(1) } : undefined}
      onClose={onClose}
      openers={[...[id, ...neighbours].map((activity) => `row-${activity}`), ADD_ACTIVITY_ID]}
      first={isNew ? () => controlOf(frameOf(fieldId(id, 'title'))) : undefined}
      actions={
        <>
          <IconButton icon="link" label={t`Copy link to this activity`} onPress={copyLink} />
          {byHand}
          {actions}
        </>
      }
    >
      {children}
    </SidePanel>
  )
}

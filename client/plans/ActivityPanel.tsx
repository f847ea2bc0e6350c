import type { ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'

interface ActivityPanelProps {
  readonly id: string
  readonly title: string
  /** From 1; 0 for one in the trash. */
  readonly position: number
  readonly count: number
  readonly onStep: (step: -1 | 1) => void
  readonly onClose: () => void
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One activity beside the list. */
export function ActivityPanel({ id, title, position, count, onStep, onClose, actions, children }: ActivityPanelProps) {
  const { t } = useLingui()
  return (
    <SidePanel
      label={t`Activity: ${title}`}
      place={position === 0 ? t`In the trash` : t`Activity ${position} of ${count}`}
      previous={position > 1 ? { label: t`Previous activity`, go: () => onStep(-1) } : undefined}
      next={position > 0 && position < count ? { label: t`Next activity`, go: () => onStep(1) } : undefined}
      onClose={onClose}
      opener={`row-${id}`}
      actions={actions}
    >
      {children}
    </SidePanel>
  )
}

import { useEffect, useRef, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../ui/Button.tsx'

interface ActivityPanelProps {
  readonly title: string
  readonly position: number
  readonly count: number
  readonly onStep: (step: -1 | 1) => void
  readonly onClose: () => void
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** One activity beside the list; over it on small screens. Escape closes. */
export function ActivityPanel({ title, position, count, onStep, onClose, actions, children }: ActivityPanelProps) {
  const { t } = useLingui()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    // At the document: what floats over the panel, and fields that have a use for Escape, come first.
    function onKey(event: KeyboardEvent): void {
      const inside = event.target instanceof Node && panel.current?.contains(event.target) === true
      if (event.key === 'Escape' && inside && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <aside className="panel" ref={panel} tabIndex={-1} aria-label={t`Activity: ${title}`}>
      <header>
        <span className="meta">{position === 0 ? t`In the trash` : t`Activity ${position} of ${count}`}</span>
        {position > 1 && <IconButton icon="left" label={t`Previous activity`} onPress={() => onStep(-1)} />}
        {position > 0 && position < count && (
          <IconButton icon="right" label={t`Next activity`} onPress={() => onStep(1)} />
        )}
        {actions}
        <IconButton icon="close" label={t`Close`} onPress={onClose} />
      </header>
      <div className="in">{children}</div>
    </aside>
  )
}

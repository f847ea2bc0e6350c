import { useEffect, useRef, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../Button.tsx'
import { focusBack } from './focusBack.ts'
import { PanelWidth } from './PanelWidth.tsx'
import './panel.css'

/** A way to a neighbour. */
interface Step {
  readonly label: string
  readonly go: () => void
}

interface SidePanelProps {
  /** Names the panel. */
  readonly label: string
  /** The position of the shown entry among its neighbours. */
  readonly place: string
  readonly previous?: Step | undefined
  readonly next?: Step | undefined
  readonly onClose: () => void
  /** Takes the focus back before the others. */
  readonly opener?: Element | null
  /** The ids of elements that take the focus back; the first that is still there. */
  readonly openers?: readonly string[]
  /** The first element to focus; without it the panel itself. */
  readonly first?: (() => HTMLElement | null) | undefined
  readonly actions?: ReactNode
  readonly children: ReactNode
}

const isForWriting = (place: Element | null): boolean =>
  place?.matches('textarea, input:not([type="checkbox"], [type="radio"]), [contenteditable="true"]') === true

/** One thing of a list, beside the list; over it on small screens. Escape closes. */
export function SidePanel({ label, place, previous, next, onClose, actions, children, ...focus }: SidePanelProps) {
  const { t } = useLingui()
  const panel = useRef<HTMLElement>(null)
  const latest = useRef(focus)
  useEffect(() => {
    latest.current = focus
  })
  useEffect(() => {
    const first = latest.current.first?.() ?? panel.current
    const { activeElement } = document
    // The code that opened the panel at one of its fields may have been quicker; and a panel that the address opens
    // comes late, when somebody already writes elsewhere.
    if (panel.current?.contains(activeElement) !== true && !isForWriting(activeElement))
      first?.focus({ preventScroll: true })
    return () => {
      // Only now: as long as the panel covered the list, nothing in the list could take the focus.
      const { opener = null, openers = [] } = latest.current
      focusBack(opener, ...openers.map((id) => document.getElementById(id)))
    }
  }, [])
  useEffect(() => {
    // Listens on the document, so that popovers over the panel and fields that use Escape come first.
    function onKey(event: KeyboardEvent): void {
      const inside = event.target instanceof Node && panel.current?.contains(event.target) === true
      if (event.key === 'Escape' && inside && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [onClose])
  return (
    <aside className="panel" ref={panel} tabIndex={-1} aria-label={label}>
      <header>
        <span className="meta">{place}</span>
        {previous !== undefined && <IconButton icon="left" label={previous.label} onPress={previous.go} />}
        {next !== undefined && <IconButton icon="right" label={next.label} onPress={next.go} />}
        {actions}
        <PanelWidth />
        <IconButton icon="close" label={t`Close`} onPress={onClose} />
      </header>
      <div className="in">{children}</div>
    </aside>
  )
}

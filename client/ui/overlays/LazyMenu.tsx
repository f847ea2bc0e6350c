import { useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { LazyMenuItem } from './LazyMenuList.tsx'
import { latePart } from '../latePart.tsx'

const loadList = () => import('./LazyMenuList.tsx')
const LaterMenuList = latePart(loadList)

interface LaterMenuProps {
  readonly className: string
  /** Names the button. */
  readonly label: string
  readonly listLabel: string
  readonly items: readonly LazyMenuItem[]
  /** The chosen items; without them the items are actions. */
  readonly chosen?: string
  readonly onChoose: (id: string) => void
  /** Under the start of the button, or under its end where that is at the edge of the page. */
  readonly placement?: 'bottom start' | 'bottom end'
  /** Stands under the items. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A menu of the frame around every page. Its list is loaded on demand, because reading needs none. */
export function LazyMenu({ className, label, children, ...list }: LaterMenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const prepare = (): void => void loadList()
  return (
    <>
      <Button
        ref={button}
        className={className}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onHoverStart={prepare}
        onFocus={prepare}
        onPress={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true)
          // The keys of the page work here, too; react-aria would keep them.
          else event.continuePropagation()
        }}
      >
        {children}
      </Button>
      {isOpen && <LaterMenuList {...list} button={button} onClose={() => setOpen(false)} />}
    </>
  )
}

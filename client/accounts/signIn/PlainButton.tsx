import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../ui/Icon.tsx'

interface PlainButtonProps {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly icon?: IconName
  readonly type?: 'button' | 'submit'
  readonly working?: boolean
  readonly onPress?: () => void
}

/** `Button` for the pages before the sign-in, which load no component library. */
export function PlainButton({ children, kind = 'secondary', icon, type, working, onPress }: PlainButtonProps) {
  return (
    <button
      className={`btn ${kind}`}
      type={type === 'submit' ? 'submit' : 'button'}
      aria-disabled={working === true}
      data-pending={working === true ? true : undefined}
      onClick={(event) => {
        if (working === true) event.preventDefault()
        else onPress?.()
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  )
}

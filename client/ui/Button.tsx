import { useEffect, useRef, type ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps {
  readonly children: ReactNode
  readonly id?: string
  /** One primary button per view or decision. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly big?: boolean
  readonly type?: 'button' | 'submit'
  readonly working?: boolean
  readonly autoFocus?: boolean
  readonly onPress?: () => void
}

/** There is no disabled state on purpose: an action that is not allowed has no button. */
export function Button({
  children,
  id,
  kind = 'secondary',
  icon,
  big,
  type,
  working,
  autoFocus,
  onPress,
}: ButtonProps) {
  const own = useRef<HTMLButtonElement>(null)
  // The library waits a frame with it after a click that the browser itself made, such as that of Enter in a form, and
  // leaves it when the focus has moved meanwhile: also when only its field is gone.
  useEffect(() => {
    if (autoFocus === true) own.current?.focus()
  }, [autoFocus])
  return (
    <AriaButton
      ref={own}
      className={['btn', kind, big === true ? 'big' : ''].join(' ')}
      type={type ?? 'button'}
      isPending={working ?? false}
      autoFocus={autoFocus ?? false}
      {...(id === undefined ? {} : { id })}
      {...(onPress === undefined ? {} : { onPress })}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  )
}

interface IconButtonProps {
  readonly icon: IconName
  /** Its name for everyone: read aloud, and shown on hover and focus. */
  readonly label: string
  readonly pressed?: boolean
  readonly onPress?: () => void
}

export function IconButton({ icon, label, pressed, onPress }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <AriaButton
        className="ibtn"
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(onPress === undefined ? {} : { onPress })}
      >
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tip">{label}</Tooltip>
    </TooltipTrigger>
  )
}

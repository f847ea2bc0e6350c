import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface CalloutProps {
  readonly kind?: 'information' | 'warning' | 'danger'
  readonly children: ReactNode
  /** Spoken when it appears. */
  readonly live?: boolean
}

/** A box in a page. Its text says first that work is safe, then the next step. */
export function Callout({ kind = 'information', children, live }: CalloutProps) {
  return (
    <div className={`note ${kind}`} {...(live === true ? { role: kind === 'danger' ? 'alert' : 'status' } : {})}>
      <Icon name={kind === 'information' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  )
}

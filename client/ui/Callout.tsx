import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

interface CalloutProps {
  readonly kind?: 'information' | 'warning' | 'danger'
  readonly children: ReactNode
  /** Spoken when it appears. */
  readonly live?: boolean
}

/** Says what is safe first, then what to do. */
export function Callout({ kind = 'information', children, live }: CalloutProps) {
  return (
    <div className={`note ${kind}`} {...(live === true ? { role: kind === 'danger' ? 'alert' : 'status' } : {})}>
      <Icon name={kind === 'information' ? 'info' : 'warning'} />
      <div>{children}</div>
    </div>
  )
}

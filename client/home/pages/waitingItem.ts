import type { ReactNode } from 'react'
import type { IconName } from '../../ui/Icon.tsx'

/** Something that waits for a planner, with the way to it. */
export interface WaitingItem {
  readonly key: string
  readonly icon: IconName
  readonly href: string
  readonly title: ReactNode
  readonly detail: ReactNode | null
  /** Done at once, in place of being looked at. */
  readonly action?: { readonly href: string; readonly label: ReactNode }
}

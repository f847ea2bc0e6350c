import { createContext, use, type ReactNode } from 'react'

/** Slots for other features' facts about an activity, by its id. */
interface ActivityExtrasValue {
  /** In lists, under its title. It must not take the focus, because grid cells show it too. */
  readonly renderMark: (activity: string) => ReactNode
  /** In the open activity, before its fields. */
  readonly renderBeside: (activity: string) => ReactNode
}

export const ActivityExtras = createContext<ActivityExtrasValue>({
  renderMark: () => null,
  renderBeside: () => null,
})

export function ActivityMark({ id }: { readonly id: string }) {
  return use(ActivityExtras).renderMark(id)
}

export function ActivityBeside({ id }: { readonly id: string }) {
  return use(ActivityExtras).renderBeside(id)
}

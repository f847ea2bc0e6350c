import { createContext, use, type ReactNode } from 'react'

/** What other capabilities say of an activity, by its id; pages give it. */
interface ActivityExtrasValue {
  /** In lists, under its title. Nothing that takes the focus: it also stands in the cells of the grid. */
  readonly renderMark: (activity: string) => ReactNode
  /** Where the activity stands open, before its fields. */
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

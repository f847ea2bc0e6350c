import { createContext, use, type ReactNode } from 'react'
import type { ActivityId, CampaignId } from '../../shared/ids.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'

/** Slots for other features' facts about an activity, by its id. */
interface ActivityExtrasValue {
  /** In lists, under its title. It must not take the focus, because grid cells show it too. */
  readonly renderMark: (activity: string) => ReactNode
  /** In the open activity, before its fields. */
  readonly renderBeside: (activity: string) => ReactNode
  /**
   * Called before activities are copied, with the ids of the copies, so that what hangs on them comes along even if the page
   * ends in between. @returns a function that writes it, for after the activities
   */
  readonly prepareCopies: (originals: readonly ActivityView[], copies: readonly ActivityId[]) => () => void
  /** The same for activities of an earlier campaign. It fails if that cannot be read. */
  readonly prepareCopiesFrom: (
    from: CampaignId,
    originals: readonly ActivityView[],
    copies: readonly ActivityId[],
  ) => Promise<() => void>
  /** Whether something that has to be done for it is late; null if this page does not know. */
  readonly isOverdue: ((activity: Pick<ActivityView, 'id' | 'startsOn' | 'endsOn'>) => boolean) | null
}

export const ActivityExtras = createContext<ActivityExtrasValue>({
  renderMark: () => null,
  renderBeside: () => null,
  prepareCopies: () => () => undefined,
  prepareCopiesFrom: async () => () => undefined,
  isOverdue: null,
})

export const usePrepareCopies = () => use(ActivityExtras).prepareCopies

export const usePrepareCopiesFrom = () => use(ActivityExtras).prepareCopiesFrom

/** @returns null on pages without tasks */
export const useIsOverdue = () => use(ActivityExtras).isOverdue

export function ActivityMark({ id }: { readonly id: string }) {
  return use(ActivityExtras).renderMark(id)
}

export function ActivityBeside({ id }: { readonly id: string }) {
  return use(ActivityExtras).renderBeside(id)
}

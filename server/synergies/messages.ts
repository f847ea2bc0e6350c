/** What is said to the thread of the synergies, and what it answers. */
import type { SynergyActivity } from './activity.ts'
import type { Owner } from './index/campaignIndex.ts'
import type { Changes } from './index/changes.ts'

/** A `session` is one index, from its opening to its end. */
export type ToThread =
  | {
      readonly say: 'change'
      readonly session: number
      readonly owner: Owner
      readonly put: readonly SynergyActivity[]
      readonly gone: readonly string[]
    }
  /** All that there was at first has been said. */
  | { readonly say: 'load'; readonly session: number }
  | { readonly say: 'end'; readonly session: number }

export type FromThread =
  | ({ readonly say: 'changes'; readonly session: number } & Changes)
  /** One thing that was said has been done, and its changes told; one after the other, in order. */
  | { readonly say: 'done'; readonly session: number }

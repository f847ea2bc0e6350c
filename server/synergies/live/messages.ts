/** What is said to the thread of the synergies, and what it answers. */
import type { SynergyActivity } from '../engine/activity.ts'
import type { FoundCluster } from '../engine/clusters.ts'
import type { ComparedPair } from '../engine/comparison.ts'
import type { Changes } from './suggestionIndex/suggestionChanges.ts'
import type { PlainText } from '../engine/topicsOfText.ts'

/** Whose activities they are. */
export interface Owner {
  readonly id: string
  readonly name: string
  /** English not among them. */
  readonly languages: readonly string[]
}

export type Question =
  | { readonly about: 'pair'; readonly a: string; readonly b: string }
  | { readonly about: 'clusters' }

export type Reply =
  /** Null where one of the two is not there. */
  | { readonly about: 'pair'; readonly pair: (ComparedPair & { readonly shown: boolean }) | null }
  | { readonly about: 'clusters'; readonly clusters: readonly ToldCluster[] }

/** A cluster as it is told: its activities by their ids. */
export interface ToldCluster extends Omit<FoundCluster, 'activities'> {
  readonly activities: readonly string[]
}

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
  | { readonly say: 'ask'; readonly session: number; readonly question: Question }
  | { readonly say: 'end'; readonly session: number }
  /** Asks what these texts speak of. It concerns no campaign, and the texts are forgotten at once. */
  | { readonly say: 'topics'; readonly request: number; readonly texts: readonly PlainText[] }

export type FromThread =
  | ({ readonly say: 'changes'; readonly session: number } & Changes)
  /** To questions in their order. */
  | { readonly say: 'answer'; readonly session: number; readonly reply: Reply }
  /** One thing that was said has been done, and its changes told; one after the other, in order. */
  | { readonly say: 'done'; readonly session: number }
  /** Names of concepts, for each text of the request. */
  | { readonly say: 'topics'; readonly request: number; readonly topics: readonly (readonly string[])[] }

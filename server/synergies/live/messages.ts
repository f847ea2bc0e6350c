/** The messages to the engine worker, and its responses. */
import type { WrittenActivity } from '../engine/activity.ts'
import type { FoundCluster } from '../engine/clusters.ts'
import type { ComparedPair } from '../engine/comparison.ts'
import type { SuggestionChanges } from './suggestionIndex/suggestionChanges.ts'
import type { PlainText } from '../engine/topicsOfText.ts'

export type EngineQuery =
  | { readonly about: 'pair'; readonly a: string; readonly b: string }
  | { readonly about: 'clusters' }

export type EngineQueryResult =
  /** Null if one of the two is not there. */
  | { readonly about: 'pair'; readonly pair: (ComparedPair & { readonly shown: boolean }) | null }
  | { readonly about: 'clusters'; readonly clusters: readonly ClusterMessage[] }

/** A cluster as the worker sends it: its activities by their ids. */
export interface ClusterMessage extends Omit<FoundCluster, 'activities'> {
  readonly activities: readonly string[]
}

/** A `session` is one index, from its opening to its end. */
export type ToEngineWorker =
  | {
      readonly say: 'change'
      readonly session: number
      readonly put: readonly WrittenActivity[]
      readonly gone: readonly string[]
    }
  /** All that there was at first has been said. */
  | { readonly say: 'load'; readonly session: number }
  | { readonly say: 'ask'; readonly session: number; readonly question: EngineQuery }
  | { readonly say: 'end'; readonly session: number }
  /** Asks for the topics of these texts. It belongs to no campaign, and the texts are forgotten at once. */
  | {
      readonly say: 'topics'
      readonly request: number
      /** Names of concepts, or the themes of the taxonomy that mean them. */
      readonly as: TopicsAs
      readonly texts: readonly PlainText[]
    }

export type TopicsAs = 'concepts' | 'themes'

export type FromEngineWorker =
  | ({ readonly say: 'changes'; readonly session: number } & SuggestionChanges)
  /** To questions in their order. */
  | { readonly say: 'answer'; readonly session: number; readonly reply: EngineQueryResult }
  /** One message has been handled and its changes sent; messages are handled one after the other, in order. */
  | { readonly say: 'done'; readonly session: number }
  /** For each text of the request. */
  | { readonly say: 'topics'; readonly request: number; readonly topics: readonly (readonly string[])[] }

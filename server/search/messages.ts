/** Messages between the main thread and the worker of the search. */
import type { CampaignId } from '../../shared/ids.ts'
import type { SearchResult } from '../../shared/search/api.ts'
import type { SearchEntry } from './searchEntry.ts'
import type { SearchQuestion } from './searchIndex.ts'

export interface SearchInstruction {
  readonly put: readonly SearchEntry[]
  readonly gone: readonly string[]
}

export type ToSearchWorker =
  | { readonly say: 'search'; readonly question: SearchQuestion }
  | { readonly say: 'activities'; readonly campaign: CampaignId; readonly text: string }

export type FromSearchWorker = { readonly results: readonly SearchResult[] } | { readonly ids: readonly string[] }

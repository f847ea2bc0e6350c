/** Messages between the main thread and the worker of the search. */
import type { CampaignId } from '../../shared/ids.ts'
import type { SearchResult } from '../../shared/search/api.ts'
import type { SearchEntry } from './searchEntry.ts'
import type { SearchQuestion } from './searchIndex.ts'

export type ToSearchWorker =
  | { readonly say: 'change'; readonly put: readonly SearchEntry[]; readonly gone: readonly string[] }
  | { readonly say: 'search'; readonly request: number; readonly question: SearchQuestion }
  | { readonly say: 'activities'; readonly request: number; readonly campaign: CampaignId; readonly text: string }

export type FromSearchWorker =
  | { readonly say: 'done' }
  | { readonly say: 'results'; readonly request: number; readonly results: readonly SearchResult[] }
  | { readonly say: 'activities'; readonly request: number; readonly ids: readonly string[] }
  | { readonly say: 'failed'; readonly request: number; readonly error: string }

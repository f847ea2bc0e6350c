/** The HTTP bodies of the search. */
import { z } from 'zod'
import { LanguageCode } from '../fields/values.ts'
import { CentreId } from '../ids.ts'

const RESULT_KINDS = [
  'activity',
  'plan',
  'profile',
  'asset',
  'thread',
  'faq',
  'person',
  'task',
  'update',
  'report',
] as const
export type ResultKind = (typeof RESULT_KINDS)[number]

/** Characters of a search. The rest is ignored. */
export const LONGEST_SEARCH = 200
/** Results of one answer. */
export const MOST_RESULTS = 50

const SearchResult = z.object({
  kind: z.enum(RESULT_KINDS),
  title: z.string(),
  /** The country of the owning centre, or another place; empty if there is neither. */
  where: z.string(),
  /** Its address in the workspace. */
  href: z.string(),
  /** The words around the match; empty if the title contains it. */
  excerpt: z.string(),
  centre: CentreId.nullable(),
  /** The field of the match; `meaning`: it has other words for the same thing. */
  found: z.enum(['title', 'text', 'meaning']),
  /** The language of the title, if certain. */
  language: LanguageCode.nullable(),
})
export type SearchResult = z.infer<typeof SearchResult>

/** `GET /api/search?q=&campaign=`: the best first. */
export const SearchResults = z.object({
  results: z.array(SearchResult),
  /** False while some content has not been read yet: soon after a start more may be found. */
  complete: z.boolean(),
})
export type SearchResults = z.infer<typeof SearchResults>

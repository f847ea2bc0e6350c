/** The search entries: one for each thing that can be opened. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'
import type { ResultKind } from '../../shared/search/api.ts'

/**
 * Who may find it. `everybody`: all people of the network; `thread`: by the rights to threads; `accounts`: people who
 * may see all accounts; `planners`: those of one centre; `others`: everybody but these, who find what they write themselves.
 */
export type FoundBy =
  | { readonly by: 'everybody' }
  | { readonly by: 'thread'; readonly centres: readonly CentreId[]; readonly audience: ThreadAudience }
  | { readonly by: 'accounts' }
  | { readonly by: 'planners' | 'others'; readonly centre: CentreId }

export interface SearchEntry {
  /** The same for the same thing, at all times. */
  readonly id: string
  readonly kind: ResultKind
  /** Null for what belongs to no campaign. */
  readonly campaign: CampaignId | null
  readonly centre: CentreId | null
  readonly title: string
  /** Other lines that name it, such as its English line. */
  readonly also: string
  readonly where: string
  readonly href: string
  readonly texts: readonly string[]
  /** The English names of what was chosen for it, to be searched and not shown. */
  readonly labels?: readonly string[]
  /** Ids of themes that it is tagged with. */
  readonly themes: readonly string[]
  readonly language: string | null
  /** In which the centre is likely to write. */
  readonly languages: readonly string[]
  readonly foundBy: FoundBy
}

/** The searcher's rights. */
export interface Searcher {
  readonly staff: boolean
  readonly accounts: boolean
  readonly centres: readonly CentreId[]
}

export function mayFind({ staff, accounts, centres }: Searcher, foundBy: FoundBy): boolean {
  switch (foundBy.by) {
    case 'everybody':
      return true
    case 'accounts':
      return accounts
    case 'planners':
      return centres.includes(foundBy.centre)
    case 'others':
      return !centres.includes(foundBy.centre)
    case 'thread': {
      const isOwn = foundBy.centres.some((centre) => centres.includes(centre))
      // A letter's threads are not in the search: helpdesk and coordinators are one here.
      if (foundBy.audience === 'coordinators') return false
      return isOwn || (foundBy.audience !== 'centre-only' && (staff || foundBy.audience === 'network'))
    }
  }
}

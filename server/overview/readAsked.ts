/** Reads what a request asks of the overview. */
import type { Campaign } from '../../shared/campaign.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { BY_DATE, readSort, writeSort, type Sort } from '../../shared/overview/filters.ts'
import { readSelection, type ReadSelection } from '../../shared/overview/selectionQuery.ts'
import { refuse, type Refusal } from '../http/result.ts'

interface ReadAskedDeps {
  readonly centresOf: (campaign: Campaign) => readonly NetworkCentre[]
}

/** @param others the names of parameters other than filters */
export function readAsked(
  { centresOf }: ReadAskedDeps,
  campaign: Campaign,
  query: URLSearchParams | string,
  others: readonly string[] = [],
): ReadSelection | Refusal {
  const centres = new Set<string>(centresOf(campaign).map(({ id }) => id))
  const read = readSelection(new URLSearchParams(query), (centre) => centres.has(centre), others)
  return 'wrong' in read ? refuse('bad-request', read.wrong) : read
}

export function readAskedSort(query: URLSearchParams): Sort | Refusal {
  const sort = readSort(query.get('sort') ?? writeSort(BY_DATE))
  return sort ?? refuse('bad-request', 'sort: when, centre, title, type, status or changed, - before it for descending')
}

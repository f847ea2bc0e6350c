/** The views of a page, and the chosen one. */
import { useQuery } from '@tanstack/react-query'
import type { SharingCentre, View, ViewId } from '../../shared/views/view.ts'
import { viewsQuery, type ViewPlace } from './viewQueries.ts'

export interface NamedViews extends ViewPlace {
  /** By name; undefined until they are loaded. */
  readonly views: readonly View[] | undefined
  /** The person's own centres, which can share views. */
  readonly centres: readonly SharingCentre[]
  readonly hasFailed: boolean
  readonly chosen: View | null
  /** The address has a view that was deleted, or is not for this person. */
  readonly isMissing: boolean
}

export function useNamedViews(place: ViewPlace, id: ViewId | null): NamedViews {
  const { data, isError, isSuccess, isFetching } = useQuery(viewsQuery(place))
  const chosen = data?.views.find((view) => view.id === id) ?? null
  return {
    ...place,
    views: data?.views,
    centres: data?.centres ?? [],
    hasFailed: isError && data === undefined,
    chosen,
    // A colleague may have saved it a moment ago.
    isMissing: id !== null && chosen === null && isSuccess && !isFetching,
  }
}

/** May this person change it? Their own always, those of a centre while its planners write in the campaign. */
export const mayEdit = ({ centre }: Pick<View, 'centre'>, centres: readonly SharingCentre[]): boolean =>
  centre === null || centres.some(({ id, mayEdit: may }) => id === centre && may)

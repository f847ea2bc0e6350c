import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  type QueryClientConfig,
  type QueryKey,
} from '@tanstack/react-query'

/** React Query starts the fetch of a query again only if it is shown and has data. */
const isStartedAgain = (query: Query): boolean => query.isActive() && query.state.data !== undefined

/**
 * Invalidates a query again after a fetch during which it was invalidated: the answer may be older than the change, and
 * React Query takes it as current.
 */
export class RenewingQueryClient extends QueryClient {
  readonly #invalidatedMeanwhile = new WeakSet<Query>()

  constructor(config: QueryClientConfig) {
    super(config)
    this.getQueryCache().subscribe((event) => {
      const isAnswered = event.type === 'updated' && event.action.type === 'success' && event.action.manual !== true
      if (isAnswered && this.#invalidatedMeanwhile.delete(event.query))
        void this.invalidateQueries({ queryKey: event.query.queryKey, exact: true })
    })
  }

  override invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' }))
      if (!isStartedAgain(query)) this.#invalidatedMeanwhile.add(query)
    return super.invalidateQueries(filters, options)
  }
}

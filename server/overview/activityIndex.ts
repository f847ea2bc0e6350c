/** The activities of one campaign as the overview asks for them. Pure, and in memory. */
import type { ActivityView } from '../../shared/plans/planView.ts'
import {
  createSelector,
  selectableOf,
  type Selectable,
  type SelectionContext,
} from '../../shared/overview/selectable.ts'
import type { Selection, Sort } from '../../shared/overview/filters.ts'
import type { FieldLanguages } from '../../shared/plans/api.ts'
import type { ActivityKey, PutActivity } from './messages.ts'
import { compareEntries, sortKeysOf, type SortKeys } from './sortKeys.ts'

export interface Entry extends ActivityKey {
  readonly selectable: Selectable
  readonly sortKeys: SortKeys
  readonly writtenIn: FieldLanguages
  /** An `ActivityView`. */
  readonly json: string
}

export interface ActivityIndex {
  put(activity: PutActivity): void
  remove(key: ActivityKey): void
  /** The entries of a selection, in no order. */
  select(selection: Selection, context: SelectionContext): readonly Entry[]
  /** The entries of a selection, in order. */
  sorted(selection: Selection, sort: Sort, context: SelectionContext): readonly Entry[]
}

const nameOf = ({ centre, activity }: ActivityKey): string => `${centre}/${activity}`

export function createActivityIndex(): ActivityIndex {
  const entries = new Map<string, Entry>()
  /** By field, the smallest first, until something changes. */
  const orders = new Map<Sort['by'], readonly Entry[]>()

  function inOrder(by: Sort['by']): readonly Entry[] {
    const order = orders.get(by) ?? [...entries.values()].toSorted(compareEntries(by))
    orders.set(by, order)
    return order
  }

  return {
    put({ centre, activity, network, place, changedAt, writtenIn, json }) {
      const view = JSON.parse(json) as ActivityView
      const selectable = selectableOf(view, { centre, network, changedAt })
      const sortKeys = sortKeysOf(view, { place, changedAt, first: selectable.spans[0]?.first ?? null })
      entries.set(nameOf({ centre, activity }), { centre, activity, selectable, sortKeys, writtenIn, json })
      orders.clear()
    },
    remove(key) {
      entries.delete(nameOf(key))
      orders.clear()
    },
    select(selection, context) {
      const holds = createSelector(selection, context)
      return [...entries.values()].filter(({ selectable }) => holds(selectable))
    },
    sorted(selection, { by, descending }, context) {
      const holds = createSelector(selection, context)
      const found = inOrder(by).filter(({ selectable }) => holds(selectable))
      return descending ? found.toReversed() : found
    },
  }
}

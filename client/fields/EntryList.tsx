import { useState, type ReactNode } from 'react'
import { useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { Button, IconButton } from '../ui/Button.tsx'
import { makeChange, useEditing } from './editing.ts'
import { useEntryIds, useNestedMap } from './useEntry.ts'

interface EntryListProps {
  readonly map: Y.Map<unknown>
  readonly name: string
  readonly label: string
  readonly addLabel: string
  readonly itemLabel: string
  /** The order of the entries when the list is opened; entries added later come last. */
  readonly compare?: (a: Y.Map<unknown>, b: Y.Map<unknown>) => number
  /** Adds an entry with all its nested types. */
  readonly onAdd: () => void
  /** `field` gives the place of an entry's field in the item. */
  readonly children: (entry: Y.Map<unknown>, field: (key: string) => string) => ReactNode
}

/** The editor of a list: its entries in a column, each with its fields. */
export function EntryList(props: EntryListProps) {
  const list = useNestedMap(props.map, props.name)
  const editing = useEditing()
  return (
    <section className="entries" aria-label={props.label}>
      <div className="between">
        <h3 className="label">{props.label}</h3>
        <Button kind="quiet" icon="plus" onPress={() => makeChange(editing, props.onAdd)}>
          {props.addLabel}
        </Button>
      </div>
      {list !== null && <Entries {...props} list={list} />}
    </section>
  )
}

/** An entry does not jump away from under the caret while its sort key is being typed. */
function useSteadyOrder(
  list: Y.Map<unknown>,
  ids: readonly string[],
  compare: EntryListProps['compare'],
): readonly string[] {
  const [order, setOrder] = useState(() =>
    compare === undefined
      ? ids
      : ids.toSorted((a, b) => {
          const [one, other] = [list.get(a), list.get(b)]
          return one instanceof Y.Map && other instanceof Y.Map
            ? compare(one as Y.Map<unknown>, other as Y.Map<unknown>)
            : 0
        }),
  )
  // Ids are random: entries that are added one after the other stay in that order.
  const added = ids.filter((id) => !order.includes(id))
  if (added.length > 0) setOrder([...order, ...added])
  return [...order.filter((id) => ids.includes(id)), ...added]
}

function Entries({ list, name, itemLabel, compare, children }: EntryListProps & { readonly list: Y.Map<unknown> }) {
  const { t } = useLingui()
  const editing = useEditing()
  const ids = useSteadyOrder(list, useEntryIds(list), compare)
  return (
    <ul>
      {ids.map((id, index) => {
        const entry = list.get(id)
        const numbered = `${itemLabel} ${index + 1}`
        return entry instanceof Y.Map ? (
          <li key={id} className="entry" aria-label={numbered}>
            <div className="between">
              <span className="meta">{numbered}</span>
              <IconButton
                icon="trash"
                label={t`Remove ${numbered}`}
                onPress={() => makeChange(editing, () => list.delete(id))}
              />
            </div>
            {children(entry as Y.Map<unknown>, (key) => `${name}/${id}/${key}`)}
          </li>
        ) : null
      })}
    </ul>
  )
}

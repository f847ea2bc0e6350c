import { useSearchParams } from 'react-router'
import { ItemFilter } from '../../../shared/updates/foundItems.ts'

/** The filter of items is in the address, so that it can be shared and survives a reload. */
export function useItemFilter(): readonly [ItemFilter, (change: Partial<ItemFilter>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const filter = ItemFilter.parse(Object.fromEntries(parameters))
  function change(changed: Partial<ItemFilter>): void {
    const next = Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== null) as [string, string][]
    setParameters(next, { replace: true, preventScrollReset: true })
  }
  return [filter, change]
}

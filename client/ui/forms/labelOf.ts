import type { Option } from './Select.tsx'

/** The label of an id; the id itself where the list does not have it. */
export function labelOf(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.label ?? id
}

import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { SuggestionKind } from '../../shared/synergies/suggestion.ts'

const Shown = z.enum(['open', 'later', 'connections', 'hidden'])
export type Shown = z.infer<typeof Shown>

const Parameters = z.object({
  show: Shown.catch('open'),
  kind: SuggestionKind.nullable().catch(null),
  /** An activity of the centre itself. */
  activity: z.string().nullable().catch(null),
  /** The other centre. */
  with: z.string().nullable().catch(null),
  /** The suggestion that is looked at. */
  pair: z.string().nullable().catch(null),
})
export type SynergyChoice = z.infer<typeof Parameters>

type Change = (change: Partial<SynergyChoice>) => void

/**
 * View and filters are in the address, so that they can be shared and survive a reload.
 * @returns also a function for the address with another choice, for links
 */
export function useSynergyChoice(): readonly [SynergyChoice, Change, (change: Partial<SynergyChoice>) => string] {
  const [parameters, setParameters] = useSearchParams()
  const choice = Parameters.parse(Object.fromEntries(parameters))
  const change = (changed: Partial<SynergyChoice>): void =>
    setParameters(write({ ...choice, ...changed }), { replace: true, preventScrollReset: true })
  const searchOf = (changed: Partial<SynergyChoice>): string =>
    `?${new URLSearchParams(write({ ...choice, ...changed }))}`
  return [choice, change, searchOf]
}

function write({ show, kind, activity, with: other, pair }: SynergyChoice): Record<string, string> {
  return {
    ...(show === 'open' ? {} : { show }),
    ...(kind === null ? {} : { kind }),
    ...(activity === null ? {} : { activity }),
    ...(other === null ? {} : { with: other }),
    ...(pair === null ? {} : { pair }),
  }
}

import { useSearchParams } from 'react-router'
import { z } from 'zod'
import { EVERY_PLAN, type PlanChoice } from './choosePlans.ts'

const Parameters = z.object({
  text: z.string().catch(EVERY_PLAN.text),
  state: z.enum(['any', 'begun', 'none', 'draft', 'ready']).catch(EVERY_PLAN.state),
  editedNow: z
    .literal('yes')
    .transform(() => true)
    .catch(EVERY_PLAN.editedNow),
  order: z.enum(['centre', 'activities', 'changed']).catch(EVERY_PLAN.order),
})

/** Search and filters are in the address, so that they can be shared and survive a reload. */
export function usePlanChoice(): readonly [PlanChoice, (change: Partial<PlanChoice>) => void] {
  const [parameters, setParameters] = useSearchParams()
  const choice = Parameters.parse(Object.fromEntries(parameters))
  function change(changed: Partial<PlanChoice>): void {
    const next: PlanChoice = { ...choice, ...changed }
    const written: Record<string, string> = {}
    if (next.text !== '') written.text = next.text
    if (next.state !== EVERY_PLAN.state) written.state = next.state
    if (next.editedNow) written.editedNow = 'yes'
    if (next.order !== EVERY_PLAN.order) written.order = next.order
    setParameters(written, { replace: true, preventScrollReset: true })
  }
  return [choice, change]
}

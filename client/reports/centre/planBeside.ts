/** The plan that is open beside a report: what took place and the figures of reach are written there. */
import { createContext } from 'react'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import type { Editing } from '../../fields/editing.ts'

export interface OpenPlan {
  readonly kind: 'open'
  readonly editing: Editing
  readonly content: PlanContent
}

/** `away`: the server cannot be reached, and this device has no copy. `ended`: it was closed for good. */
export type PlanBeside = { readonly kind: 'opening'; readonly away: boolean } | { readonly kind: 'ended' } | OpenPlan

export const PlanBesideContext = createContext<PlanBeside>({ kind: 'opening', away: false })

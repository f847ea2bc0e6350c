import * as Y from 'yjs'
import type { PlanContent } from '../../../shared/plans/planView.ts'
import { viewPlan } from '../../../shared/plans/view.ts'

/** The plan that an encoded state holds. */
export function planOfVersion(state: Uint8Array): PlanContent {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const content = viewPlan(doc)
  doc.destroy()
  return content
}

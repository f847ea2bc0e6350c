import type * as Y from 'yjs'

/** A plan in words that people can read and copy from. Loaded only when somebody asks for it. */
export async function describePlanLater(doc: Y.Doc): Promise<string> {
  const { viewPlan } = await import('../../shared/plans/view.ts')
  return JSON.stringify(viewPlan(doc), null, 2)
}

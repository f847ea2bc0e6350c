import type { KeptWork } from '../sync/keptWork.ts'

/** A kept plan in words that people can read and copy from. What that needs is loaded when somebody asks for it. */
export async function describePlanLater(work: KeptWork): Promise<string> {
  const [{ openKeptWork }, { viewPlan }] = await Promise.all([
    import('../sync/openKeptWork.ts'),
    import('../../shared/plans/view.ts'),
  ])
  const doc = openKeptWork(work)
  const text = JSON.stringify(viewPlan(doc), null, 2)
  doc.destroy()
  return text
}

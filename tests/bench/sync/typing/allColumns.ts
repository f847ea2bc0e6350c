/** All servers of a measurement, up at once. */
import { buildDemoPlan } from '../../../../server/demo/plan.ts'
import { DEMO_PLANS } from '../../../../server/demo/demoPlans.ts'
import type { Column, Start } from './columns.ts'

/** @param servers by the names of their columns; those that cannot run here are left out */
export async function startAll(
  servers: Readonly<Record<string, Start>>,
  plans: number,
  measure: (columns: readonly Column[]) => Promise<void>,
): Promise<void> {
  const columns: Column[] = []
  try {
    for (const start of Object.values(servers)) {
      const column = await start(plans)
      if (column !== null) columns.push(column)
    }
    await measure(columns)
  } finally {
    for (const column of columns) await column.close()
  }
}

/** The plans that the whole product has, for the others. */
export function statesOf(plans: number): readonly Uint8Array[] {
  return Array.from({ length: plans }, (_, at) => {
    const plan = DEMO_PLANS[at % DEMO_PLANS.length]
    if (plan === undefined) throw new Error('there are no demo plans')
    return buildDemoPlan(plan)
  })
}

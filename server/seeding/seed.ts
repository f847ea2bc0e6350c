/**
 * Seeds a new server, each step once: the network's centres and the next campaign; on a demo server also its people and
 * content. It may be cut off anywhere: every step can be repeated.
 */
import type { Database } from '../store/database.ts'
import { DEMO_STEPS, STEPS, type SeededApp, type SeedingOptions, type SeedingStep } from './steps.ts'

export async function seed(app: SeededApp, db: Database, options: SeedingOptions): Promise<void> {
  const rows = await db.selectFrom('done_once').select('name').execute()
  const done = new Set<string>(rows.map(({ name }) => name))
  const due = [...STEPS, ...(options.demo ? DEMO_STEPS : [])].filter((step) => !done.has(step))
  if (due.length === 0) return
  // Imported only here: the content of the demo network takes 17 MB and 90 ms.
  const { seedingSteps } = await import('./content.ts')
  const steps = seedingSteps(app, db, options)
  for (const step of due) {
    await steps[step]()
    await note(db, step)
  }
}

async function note(db: Database, name: SeedingStep): Promise<void> {
  await db
    .insertInto('done_once')
    .values({ name, at: new Date().toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Reading the file of a spreadsheet for a planner. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { createLimits } from '../pacing/limits.ts'
import { createImportWorker } from './importWorker.ts'
import { importRoutes } from './routes.ts'

export function openImports(core: Core) {
  const worker = createImportWorker()
  return {
    routes: importRoutes({ ...core, worker, limits: createLimits(core.now) }),
    close: () => worker.close(),
  } satisfies Feature
}

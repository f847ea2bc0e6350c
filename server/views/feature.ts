/** Views: how pages show their entries, under names. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { viewRoutes } from './routes.ts'
import { createViews } from './views.ts'

export function openViews(core: Core) {
  const views = createViews(core.db)
  return { views, ...({ routes: viewRoutes({ ...core, views }) } satisfies Feature) }
}

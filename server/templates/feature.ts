/** Templates: activities with their tasks, texts and audience, to start new ones from. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { templateRoutes } from './routes.ts'
import { createTemplates } from './templates.ts'

export function openTemplates(core: Core) {
  const templates = createTemplates(core.db)
  return { templates, ...({ routes: templateRoutes({ ...core, templates }) } satisfies Feature) }
}

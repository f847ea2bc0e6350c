/** Opens the editor of a centre's plan as one of its planners. */
import type { Page } from '@playwright/test'
import { test } from './fixtures.ts'
import { editorReady } from './language/editors.ts'
import { planPath, planner } from './language/places.ts'

export async function openPlan(
  visit: Parameters<Parameters<typeof test>[2]>[0]['visit'],
  centre: string,
  email = planner(centre),
): Promise<Page> {
  const { page } = await visit(email, planPath(centre))
  await editorReady(page)
  return page
}

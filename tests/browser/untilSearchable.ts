import { expect, type Page } from '@playwright/test'
import { IDLE_CONNECTION } from './fixtures.ts'

const isComplete = async (page: Page): Promise<boolean> => {
  const answer = await page.request.get('/api/search?q=quiz&campaign=sid-2027', IDLE_CONNECTION)
  // A server that is asked too often, or still busy, says so in another shape.
  return answer.ok() && ((await answer.json()) as { complete: boolean }).complete
}

/**
 * Waits until the server has read all plans into its index. The first question after a start begins that; until it is
 * done each answer says that it is not complete, and a page that got one does not ask again by itself.
 */
export async function untilSearchable(page: Page): Promise<void> {
  // As long as the test itself may take.
  await expect.poll(() => isComplete(page), { timeout: 0 }).toBe(true)
}

/** Helpers for the databases of a browser. */
import type { Page } from '@playwright/test'

/** Waits until the page's writes so far are in its databases: a transaction begins when all earlier ones have ended. */
export async function untilStored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      if (name !== undefined) await afterAllBefore(name)
    }

    function afterAllBefore(name: string): Promise<void> {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error(name))
        opening.onsuccess = () => {
          const database = opening.result
          const end = (): void => {
            database.close()
            resolve()
          }
          if (database.objectStoreNames.length === 0) return end()
          const transaction = database.transaction(database.objectStoreNames, 'readwrite')
          transaction.oncomplete = end
          transaction.onabort = () => reject(transaction.error ?? new Error(name))
        }
      })
    }
  })
}

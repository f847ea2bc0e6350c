/** Versions that nodes stored of documents. */
import { expect } from 'vitest'
import { ask } from './converge.ts'

/** @throws if two nodes stored the same version of a document */
export async function expectVersionsOnce(databaseUrl: string): Promise<void> {
  const doubled = await ask(
    databaseUrl,
    'SELECT document, sequence, count(*) FROM log_version GROUP BY document, sequence HAVING count(*) > 1',
  )
  expect(doubled).toEqual([])
}

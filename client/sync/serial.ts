import type { DocumentName } from '../../shared/ids.ts'

const last = new Map<DocumentName, Promise<unknown>>()

/**
 * What is done to the copies of one document is done one after the other. A session that ends and the page that takes its
 * place would otherwise both find the same unsent work, and keep it twice.
 */
export function serial<T>(document: DocumentName, work: () => Promise<T>): Promise<T> {
  const next = (last.get(document) ?? Promise.resolve()).then(work)
  last.set(
    document,
    next.catch(() => undefined),
  )
  return next
}

/** One planner who types letters at a steady rate, and a reader who has the document open. */
import * as Y from 'yjs'
import { openDocument } from '../../harness/documentSockets.ts'
import type { ServerProcess } from '../../harness/serverProcess.ts'

export interface Typist {
  /** Types at this rate for this long. @returns the number of letters typed */
  type(perSecond: number, milliseconds: number): Promise<number>
  close(): Promise<void>
}

/** @param into finds the text, or the place in a rich text, that takes the letters */
export async function openTypist(
  server: ServerProcess,
  planner: string,
  document: string,
  into: (doc: Y.Doc) => Y.Text,
): Promise<Typist> {
  const [own, reader] = [await openDocument(server, planner, document), await openDocument(server, 'reader', document)]
  return {
    async type(perSecond, milliseconds) {
      const start = performance.now()
      let letters = 0
      while (performance.now() - start < milliseconds) {
        own.edit((doc) => {
          const text = into(doc)
          text.insert(Math.min(20, text.length), 'abcdefgh '[letters % 9] ?? ' ')
        })
        letters++
        const due = start + (letters * 1000) / perSecond
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
      }
      return letters
    },
    async close() {
      await own.close()
      await reader.close()
    },
  }
}

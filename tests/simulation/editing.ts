/** The edits of a document, each in one transaction as an editor does. */
import * as Y from 'yjs'
import type { Chance } from './chance.ts'
import { isRemoved, marksOf, type ClientEdits } from './oracle.ts'

/** The marks of one client, in all the documents that it had open one after the other. */
export interface Marks {
  readonly put: string[]
  readonly removed: string[]
}

/**
 * Puts a mark, removes one, or writes and deletes text.
 * @param isSafe whether a mark is on the server, so that it may be removed
 */
export function edit(doc: Y.Doc, name: string, marks: Marks, chance: Chance, isSafe: (mark: string) => boolean): void {
  const map = marksOf(doc)
  const text = doc.getText('text')
  if (chance.percent(60)) {
    const mark = `${name}.${doc.clientID}.${marks.put.length}`
    map.set(mark, 1)
    marks.put.push(mark)
  }
  if (chance.percent(50)) text.insert(chance.between(0, text.length), 'abcdefgh'.slice(chance.between(0, 6)))
  if (chance.percent(30) && text.length > 3) text.delete(chance.between(0, text.length - 3), chance.between(1, 3))
  const others = [...map.keys()]
  if (chance.percent(15) && others.length > 1) {
    const mark = chance.pick(others)
    if (!isSafe(mark)) return
    map.delete(mark)
    marks.removed.push(mark)
  }
}

/** The document's content from them. */
export function held(doc: Y.Doc, marks: Marks): ClientEdits {
  return {
    put: marks.put.filter((mark) => marksOf(doc)._map.has(mark)),
    removed: marks.removed.filter((mark) => isRemoved(doc, mark)),
  }
}

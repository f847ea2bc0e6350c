/**
 * What this browser has to tell the server of proposals: that one was applied by an edit, or that this was undone. It is
 * remembered until the server knows it, over reloads, as the edit itself is.
 */
import { z } from 'zod'
import { Application } from '../../../shared/comments/proposals/proposal.ts'
import { ThreadId } from '../../../shared/comments/thread.ts'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import { memoryOf } from '../../ui/memory.ts'

const Statement = z.object({ thread: ThreadId, to: z.enum(['applied', 'open']), edit: Application })
export type Statement = z.infer<typeof Statement>

const memory = memoryOf('localStorage')
const keyOf = (person: PersonId, document: DocumentName): string => `sid-proposals/${person}/${document}`

export function readStatements(person: PersonId, document: DocumentName): readonly Statement[] {
  try {
    return z.array(Statement).parse(JSON.parse(memory.get(keyOf(person, document)) ?? '[]'))
  } catch {
    return []
  }
}

function writeStatements(person: PersonId, document: DocumentName, statements: readonly Statement[]): void {
  if (statements.length === 0) memory.delete(keyOf(person, document))
  else memory.set(keyOf(person, document), JSON.stringify(statements))
}

export function addStatement(person: PersonId, document: DocumentName, statement: Statement): void {
  writeStatements(person, document, [...readStatements(person, document), statement])
}

export function dropStatement(person: PersonId, document: DocumentName, sent: Statement): void {
  const key = JSON.stringify(sent)
  writeStatements(
    person,
    document,
    readStatements(person, document).filter((one) => JSON.stringify(one) !== key),
  )
}

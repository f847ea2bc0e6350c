/** Tells the server what became of proposals, once it has the edits. */
import { useCallback, useEffect, useRef } from 'react'
import type { DocumentName, PersonId } from '../../../shared/ids.ts'
import { isRefusal, RequestFailed } from '../../http/failure.ts'
import { useThreadRequests } from '../threads/threadMutations.ts'
import { addStatement, dropStatement, readStatements, type Statement } from './statements.ts'

interface StatementsOptions {
  readonly person: PersonId
  readonly document: DocumentName
  /** Waits until the server has stored every edit; false if the document ended. */
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  /** Somebody else had decided first. */
  readonly onOvertaken: (statement: Statement) => void
}

const RETRY_AFTER_MS = 2000
/** Another node may not have followed the commit yet. An edit that is not there after this many tries is lost. */
const MOST_TRIES = 5

/** @returns a function that remembers a statement and sends it */
export function useStatements({
  person,
  document,
  whenSaved,
  onOvertaken,
}: StatementsOptions): (said: Statement) => void {
  const { decide } = useThreadRequests()
  const wake = useRef<() => void>(() => {})
  const overtaken = useRef(onOvertaken)
  useEffect(() => {
    overtaken.current = onOvertaken
  })
  useEffect(() => {
    const stop = new AbortController()
    let isSending = false

    async function sendAll(): Promise<void> {
      if (isSending) return
      isSending = true
      try {
        for (let next = first(); next !== undefined && (await whenSaved(stop.signal)); next = first()) await send(next)
      } finally {
        isSending = false
      }
    }
    const first = (): Statement | undefined => (stop.signal.aborted ? undefined : readStatements(person, document)[0])

    async function send(statement: Statement): Promise<void> {
      for (let tries = 1; !stop.signal.aborted; tries++) {
        try {
          await decide(statement.thread, { to: statement.to, edit: statement.edit })
          break
        } catch (error) {
          if (isRefusal(error, 'proposal-decided')) overtaken.current(statement)
          const isLate = isRefusal(error, 'edit-not-there') && tries < MOST_TRIES
          if (!isLate && !isAway(error)) break
          await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS))
        }
      }
      if (!stop.signal.aborted) dropStatement(person, document, statement)
    }

    wake.current = () => void sendAll()
    void sendAll()
    return () => stop.abort()
  }, [person, document, whenSaved, decide])
  return useCallback(
    (said) => {
      addStatement(person, document, said)
      wake.current()
    },
    [person, document],
  )
}

/** No answer, or none now. */
const isAway = (error: unknown): boolean =>
  error instanceof RequestFailed &&
  (error.failure.kind !== 'refused' || error.failure.status >= 500 || error.failure.status === 429)

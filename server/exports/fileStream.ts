/** A file that is written as the body of a response: a piece is requested once the previous one has been taken. */
import type { WrittenFile } from './exportWorker.ts'

/** Until the server begins to send: nothing reads the answer to a request for its head. */
const BEGINS_WITHIN_MS = 5000
/** If a piece is not taken for this long, the peer has stopped reading. */
const TAKEN_WITHIN_MS = 30_000
/** A peer that reads slowly keeps the place of others. */
const SENT_WITHIN_MS = 5 * 60_000

export interface FileStreamOptions {
  readonly takenWithinMs?: number
  /** Called once: the file was sent, or given up. */
  readonly onEnd: () => void
}

/** @param first the first piece, which was made before the answer began; null for an empty file */
export function fileStream(
  file: WrittenFile,
  first: Uint8Array | null,
  { takenWithinMs = TAKEN_WITHIN_MS, onEnd }: FileStreamOptions,
): ReadableStream<Uint8Array> {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let next: Promise<Uint8Array | null> = Promise.resolve(first)

  function end(): void {
    if (ended) return
    ended = true
    clearTimeout(waiting)
    clearTimeout(longest)
    file.end()
    onEnd()
  }
  function giveUp(controller: ReadableStreamDefaultController): void {
    if (ended) return
    end()
    controller.error(new Error('the file was not taken in time'))
  }
  let longest: ReturnType<typeof setTimeout> | undefined

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        longest = setTimeout(() => giveUp(controller), SENT_WITHIN_MS).unref()
        waiting = setTimeout(() => giveUp(controller), BEGINS_WITHIN_MS).unref()
      },
      async pull(controller) {
        clearTimeout(waiting)
        try {
          const piece = await next
          if (ended) return
          if (piece === null) {
            end()
            controller.close()
            return
          }
          controller.enqueue(piece)
          // Made while this one is sent.
          next = file.next()
          next.catch(() => {})
          waiting = setTimeout(() => giveUp(controller), takenWithinMs).unref()
        } catch (error) {
          end()
          controller.error(error)
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}

/** Stores messages in order, many at a time, and retries until it succeeds. */
import type { Clock } from '../../shared/clock.ts'
import type { NewMessage } from './messageTable.ts'

const MAX_AT_ONCE = 200
/** Messages that wait while Postgres is down. Further ones are dropped, and counted. */
const MAX_WAITING = 10_000
const MAX_WAITING_CHARACTERS = 8 * 1024 * 1024
const FIRST_WAIT_MS = 100
const LAST_WAIT_MS = 2000
/** A close waits this long for unstored messages. */
const CLOSE_WITHIN_MS = 2000

export interface MessageWriter {
  write(body: string): void
  /** How many messages were lost, since too many waited or the writer was closed. */
  dropped(): number
  close(): Promise<void>
}

interface MessageWriterDeps {
  readonly clock: Clock
  readonly append: (messages: readonly NewMessage[]) => Promise<number | null>
  /** Called with the id of the first; null if the answer that said it was lost. */
  readonly onStored: (messages: readonly NewMessage[], firstId: number | null) => void
}

export function createMessageWriter({ clock, append, onStored }: MessageWriterDeps): MessageWriter {
  let waiting: NewMessage[] = []
  let characters = 0
  let numbered = 0
  let dropped = 0
  let running: Promise<void> | null = null
  let wakeUp = (): void => {}
  let isClosed = false

  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const callOff = clock.after(milliseconds, resolve)
      wakeUp = () => {
        callOff()
        resolve()
      }
    })

  function start(): void {
    running ??= storeAll().finally(() => {
      running = null
      // Something may have come after the last look.
      if (waiting.length > 0 && !isClosed) start()
    })
  }

  async function storeAll(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_AT_ONCE)
      const firstId = await storeBatch(batch)
      if (firstId === 'closed') return
      waiting = waiting.slice(batch.length)
      characters -= batch.reduce((sum, { body }) => sum + body.length, 0)
      onStored(batch, firstId)
    }
  }

  /** Always the same batch: the table can tell only whether it has all of it. */
  async function storeBatch(batch: readonly NewMessage[]): Promise<number | null | 'closed'> {
    for (let delay = FIRST_WAIT_MS; ; delay = Math.min(LAST_WAIT_MS, delay * 2)) {
      if (isClosed) return 'closed'
      try {
        return await append(batch)
      } catch {
        await pause(delay)
      }
    }
  }

  return {
    write(body) {
      if (isClosed || waiting.length >= MAX_WAITING || characters + body.length > MAX_WAITING_CHARACTERS) {
        dropped += 1
        return
      }
      waiting.push({ number: (numbered += 1), body })
      characters += body.length
      start()
    },
    dropped: () => dropped,
    async close() {
      const endWaiting = clock.after(CLOSE_WITHIN_MS, () => {
        isClosed = true
        wakeUp()
      })
      await running
      endWaiting()
      isClosed = true
      dropped += waiting.length
      waiting = []
    },
  }
}

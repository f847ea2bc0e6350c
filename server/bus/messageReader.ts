/** Reads the messages of the table once and in order, each second or as soon as somebody says that there are more. */
import type { Clock } from '../../shared/clock.ts'
import { PAGE, type MessagePage, type NodeMessage } from './messageTable.ts'

const POLL_EVERY_MS = 1000

export interface MessageReader {
  /** Announces stored messages. They are handled at once if they are the next ones; otherwise the table is read. */
  offer(messages: readonly NodeMessage[]): void
  /** Somebody says that there are messages up to this id. */
  readThrough(id: number): void
  close(): Promise<void>
}

interface MessageReaderDeps {
  readonly clock: Clock
  /** The last id before the first message that is wanted. */
  readonly start: number
  readonly after: (id: number) => Promise<MessagePage>
  readonly onMessage: (message: NodeMessage) => void
  /** Called when messages were deleted before they were read here. */
  readonly onMissed: () => void
}

export function createMessageReader({ clock, start, after, onMessage, onMissed }: MessageReaderDeps): MessageReader {
  let last = start
  let reading: Promise<void> | null = null
  let isAskedAgain = false
  let isClosed = false
  let endWaiting = clock.after(POLL_EVERY_MS, poll)

  function handle(messages: readonly NodeMessage[]): void {
    for (const message of messages) {
      if (message.id <= last || isClosed) continue
      last = message.id
      onMessage(message)
    }
  }

  /** @returns whether there may be more */
  async function readPage(): Promise<boolean> {
    const page = await after(last)
    // Ids have no gaps: either the next one is there, or nothing is.
    const next = page.messages[0]?.id ?? page.last + 1
    if (next !== last + 1 && !isClosed) {
      onMissed()
      last = next - 1
    }
    handle(page.messages)
    return page.messages.length === PAGE
  }

  async function readAll(): Promise<void> {
    do {
      isAskedAgain = false
      if (isClosed) return
      if (await readPage()) isAskedAgain = true
    } while (isAskedAgain)
  }

  function read(): void {
    isAskedAgain = true
    reading ??= readAll()
      // A read that fails is repeated by the next poll.
      .catch(() => {
        isAskedAgain = false
      })
      .finally(() => {
        reading = null
        // Somebody may have asked after the last look.
        if (isAskedAgain && !isClosed) read()
      })
  }

  function poll(): void {
    endWaiting = clock.after(POLL_EVERY_MS, poll)
    read()
  }

  return {
    offer(messages) {
      const [first] = messages
      if (first === undefined || isClosed || (messages.at(-1)?.id ?? 0) <= last) return
      if (reading === null && first.id === last + 1) handle(messages)
      else read()
    },
    readThrough(id) {
      if (id > last && !isClosed) read()
    },
    async close() {
      isClosed = true
      endWaiting()
      await reading
    },
  }
}

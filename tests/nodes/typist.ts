/** A *typist* adds activities to a document at a node, one after the other, and comes back when the socket breaks. */
import { setTimeout as wait } from 'node:timers/promises'
import { emailOf } from '../harness/as.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { activity } from '../language/plan.ts'
import type { ServerProcess } from '../harness/serverProcess.ts'

export interface Typist {
  /** The titles of the activities that the server has acknowledged. */
  readonly acknowledged: readonly string[]
  /** How often a socket was opened. */
  readonly opened: number
  stop(): Promise<void>
}

interface TypistOptions {
  /** The node where the typist is at the time; asked before each attempt to connect. */
  readonly at: () => ServerProcess
  readonly who: string
  readonly document: string
  /** Between an acknowledgement and the next activity. */
  readonly everyMs?: number
}

const RETRY_MS = 200

/** @returns a typist who has had a first acknowledgement */
export async function startTypist({ at, who, document, everyMs = 20 }: TypistOptions): Promise<Typist> {
  const acknowledged: string[] = []
  // Sessions are good at all nodes, so a typist signs in once.
  const cookie = await at().cookieOf(emailOf(who))
  let opened = 0
  const stopping = new AbortController()

  async function typeInto(socket: RawSocket): Promise<void> {
    const closed = new Promise<null>((resolve) => socket.socket.once('close', () => resolve(null)))
    await socket.sync()
    while (!stopping.signal.aborted && socket.closeCode === null) {
      const title = `${who} ${opened}.${acknowledged.length}`
      socket.edit(activity(title))
      const answer = socket.ack()
      // It gives up by itself when the socket is closed.
      answer.catch(() => {})
      if ((await Promise.race([answer, closed])) === 'committed') acknowledged.push(title)
      await wait(everyMs)
    }
  }

  async function type(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const socket = await openRawSocket(`${at().ws}/sync/${document}`, { cookie })
        opened += 1
        await typeInto(socket).finally(() => socket.socket.terminate())
      } catch {
        // The node is gone or does not answer.
        if (!stopping.signal.aborted) await wait(RETRY_MS)
      }
    }
  }

  const typing = type()
  return {
    acknowledged,
    get opened() {
      return opened
    },
    async stop() {
      stopping.abort()
      await typing
    },
  }
}

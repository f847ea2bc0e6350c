/** A *typist* adds activities to a document at a node, one after the other, and comes back when the socket breaks. */
import { setTimeout as wait } from 'node:timers/promises'
import { emailOf } from '../harness/as.ts'
import type { ServerWithSockets } from '../harness/documentSockets.ts'
import { openRawSocket, type RawSocket } from '../harness/rawSocket.ts'
import { waitFor } from '../harness/waitFor.ts'
import { activity } from '../language/plan.ts'

export interface Typist {
  /** The titles of the activities that the server has acknowledged. */
  readonly acknowledged: readonly string[]
  /** How often a socket was opened. */
  readonly opened: number
  /** How many edits were rejected. */
  readonly rejected: number
  /** @throws if an edit was rejected */
  stop(): Promise<void>
}

interface TypistOptions {
  /** The proxy, or a node that a test means. */
  readonly at: ServerWithSockets
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
  const cookie = await at.cookieOf(emailOf(who))
  /** A person may type in several places. */
  const place = crypto.randomUUID().slice(0, 8)
  let opened = 0
  let rejected = 0
  const stopping = new AbortController()

  async function typeInto(socket: RawSocket): Promise<void> {
    const closed = new Promise<null>((resolve) => socket.socket.once('close', () => resolve(null)))
    const synced = socket.sync()
    synced.catch(() => {})
    await Promise.race([synced, closed])
    while (!stopping.signal.aborted && socket.closeCode === null) {
      const title = `${who} ${place} ${opened}.${acknowledged.length}`
      socket.edit(activity(title))
      const answer = socket.ack()
      // It gives up by itself when the socket is closed.
      answer.catch(() => {})
      const outcome = await Promise.race([answer, closed])
      if (outcome === 'committed') acknowledged.push(title)
      if (outcome === 'rejected') rejected += 1
      await wait(everyMs)
    }
  }

  async function type(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const socket = await openRawSocket(`${at.ws}/sync/${document}`, { cookie })
        opened += 1
        await typeInto(socket).finally(() => socket.socket.terminate())
      } catch {
        // The node is gone or does not answer.
        if (!stopping.signal.aborted) await wait(RETRY_MS)
      }
    }
  }

  const typing = type()
  await waitFor(() => acknowledged.length > 0, `a first acknowledgement of ${who}`)
  return {
    acknowledged,
    get opened() {
      return opened
    },
    get rejected() {
      return rejected
    },
    async stop() {
      stopping.abort()
      await typing
      if (rejected > 0) throw new Error(`${rejected} edits of ${who} were rejected`)
    },
  }
}

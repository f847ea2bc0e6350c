/**
 * A *fair pace*: only a little of the work that arrives together begins in each phase of the event loop, so that others
 * are served in between. Senders take turns: somebody with two hundred connections waits behind their own.
 */
import type { IncomingHttpHeaders } from 'node:http'

interface Request {
  readonly headers: IncomingHttpHeaders
  readonly socket: { readonly remoteAddress?: string | undefined }
}

/**
 * The sender before sign-in is known: a browser, or else everything from one address. Anybody may write these headers,
 * so nothing but the order may depend on it.
 */
export const senderOf = ({ headers, socket }: Request): string =>
  headers.cookie ?? String(headers['x-forwarded-for'] ?? socket.remoteAddress)

/** @returns a function that begins work at once, or when it is its sender's turn */
export function createFairPace(inOnePhase: number): (sender: string, work: () => void) => void {
  /** By sender; the last one served is at the end. */
  const waiting = new Map<string, (() => void)[]>()
  let begun = 0
  let isCounting = false

  function begin(work: () => void): void {
    begun += 1
    if (!isCounting) setImmediate(nextPhase)
    isCounting = true
    work()
  }

  function nextPhase(): void {
    isCounting = false
    begun = 0
    while (begun < inOnePhase) {
      const [next] = waiting
      if (next === undefined) return
      const [sender, works] = next
      const work = works.shift()
      waiting.delete(sender)
      if (works.length > 0) waiting.set(sender, works)
      if (work !== undefined) begin(work)
    }
  }

  return (sender, work) => {
    if (waiting.size === 0 && begun < inOnePhase) return begin(work)
    const works = waiting.get(sender)
    if (works === undefined) waiting.set(sender, [work])
    else works.push(work)
  }
}

/**
 * A *relay* carries signals between two nodes, each with a Redis of its own. A test says how: as they are, twice, late,
 * in another order, or not at all.
 */
import { Redis } from 'ioredis'
import type { RedisServer } from '../harness/redisServer.ts'

/** Called with each signal, in order. `send` hands one on, at any later time and as often as one likes. */
export type Carry = (signal: string, send: (signal: string) => void) => void

export interface Relay {
  carry(how: Carry): void
  /** Signals that nodes sent, echoes left out. */
  readonly seen: number
  close(): void
}

interface Side {
  readonly redis: RedisServer
  /** The name of the node that uses it, with which its messages begin. */
  readonly node: string
}

export const faithfully: Carry = (signal, send) => send(signal)

/** @param channel under which the nodes find each other */
export async function startRelay(channel: string, sides: readonly [Side, Side]): Promise<Relay> {
  const handles: Redis[] = []
  let carry = faithfully
  let seen = 0

  async function open({ redis }: Side): Promise<Redis> {
    const handle = new Redis(redis.url, { lazyConnect: true })
    handle.on('error', () => {})
    handles.push(handle)
    await handle.connect()
    return handle
  }

  async function carryOver(from: Side, to: Side): Promise<void> {
    const [subscriber, publisher] = [await open(from), await open(to)]
    subscriber.on('message', (_channel: string, message: string) => {
      // A carried message comes from the other node; an echo is its name alone.
      if (!message.startsWith(`${from.node} `) || message === `${from.node} `) return
      seen += 1
      carry(message, (signal) => void publisher.publish(channel, signal).catch(() => {}))
    })
    await subscriber.subscribe(channel)
  }

  await carryOver(sides[0], sides[1])
  await carryOver(sides[1], sides[0])
  return {
    carry: (how) => void (carry = how),
    get seen() {
      return seen
    },
    close() {
      for (const handle of handles) handle.disconnect()
    },
  }
}

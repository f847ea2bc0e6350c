/**
 * A connection between a client and the server: in each direction frames come in order, each after a delay of its own, and
 * all that is under way is gone when it breaks. Different connections overtake each other.
 */
import type { SocketFailure } from '../../shared/failures.ts'
import { MESSAGE, SYNC, type Frame } from '../../shared/wire.ts'
import type { Transport } from '../../server/sync/roomSocket.ts'
import type { VirtualClock } from './virtualClock.ts'
import type { Chance } from './chance.ts'

/** The server's handling of its end. */
interface ServerEnd {
  receive(frame: Frame): void
  /** Whether nothing is taken any more. */
  readonly closed: boolean
  /** Whether its process has no turn now. */
  readonly isStill: boolean
  /** The connection has ended. */
  ended(): void
}

interface ClientEnd {
  receive(frame: Frame): void
  /** @param failure null: it broke, or the server went away without a word */
  closed(failure: SocketFailure | null): void
}

export interface Link {
  /** From the client to the server; several arrive together. */
  send(...frames: readonly Frame[]): void
  /** The client goes, in good order. */
  close(): void
  /** The connection breaks: the client notices at once, the server when it notices. */
  cut(): void
  /** The connection breaks, and nothing tells the client. */
  fallSilent(): void
  /** The client reads slowly from now on: messages to it wait. */
  choke(): void
  unchoke(): void
  /** The server reads waiting messages. */
  wake(): void
  readonly transport: Transport
  attach(server: ServerEnd): void
}

/** The weight of a byte for a choked client: a real one would need megabytes. */
const CHOKED_WEIGHT = 20_000
/** Above these a session must stop; see `server/sync/roomSocket.ts`. */
const STALE_ABOVE_BYTES = 1024 * 1024
const CLOSE_ABOVE_BYTES = 24 * 1024 * 1024
/** A turn's worth of frames waits for its commit, and as much again before reading pauses. */
const MAX_UNANSWERED = 2 * 520

interface LinkDeps {
  readonly agenda: VirtualClock
  readonly chance: Chance
  /** The longest delay in milliseconds. */
  readonly delay: number
  readonly client: ClientEnd
  /** Looks at what leaves the server, */
  readonly inspect: (frame: Frame) => void
  /** At messages to it. */
  readonly onReceived: (frame: Frame) => void
  /** and hears when the server has noticed that the connection has ended. */
  readonly onLeft: () => void
  readonly fail: (message: string) => never
}

interface Waiting {
  readonly frame: Frame
  readonly whenFlushed: (() => void) | undefined
}

export function createLink({ agenda, chance, delay, client, inspect, onReceived, onLeft, fail }: LinkDeps): Link {
  let server: ServerEnd | null = null
  let state: 'open' | 'closing' | 'gone' = 'open'
  let choked = false
  let paused = false
  let updatesOnFull = 0
  let unanswered = 0
  const toClient: Waiting[] = []
  const toServer: Frame[] = []
  const last = { toClient: 0, toServer: 0 }

  /** When the next one arrives: never before the one that was sent before it. */
  function arrival(direction: keyof typeof last): number {
    last[direction] = Math.max(last[direction], agenda.now() + chance.next() * delay)
    return last[direction] - agenda.now()
  }
  const buffered = (): number =>
    toClient.reduce((sum, { frame }) => sum + frame.length, 0) * (choked ? CHOKED_WEIGHT : 0)

  function deliverToServer(): void {
    for (let frame = nextForServer(); frame !== undefined; frame = nextForServer()) {
      const end = server
      if (end === null) return
      if (frame[0] === MESSAGE.ack && !end.closed && (unanswered += 1) > MAX_UNANSWERED) {
        fail('S15 · frames wait without bound for a commit')
      }
      if (!end.closed) onReceived(frame)
      end.receive(frame)
    }
  }

  /** The next message for a server that reads. */
  function nextForServer(): Frame | undefined {
    return paused || server === null || server.isStill || state === 'gone' ? undefined : toServer.shift()
  }

  function deliver({ frame, whenFlushed }: Waiting): void {
    if (whenFlushed !== undefined) {
      updatesOnFull = 0
      agenda.after(0, whenFlushed)
    }
    agenda.after(arrival('toClient'), () => {
      if (state !== 'gone') client.receive(frame)
    })
  }

  function endServer(after: number): void {
    agenda.after(after, () => {
      const end = server
      server = null
      onLeft()
      end?.ended()
    })
  }

  function breakOff(): void {
    state = 'gone'
    endServer(chance.percent(70) ? chance.next() * delay : chance.between(1000, 8000))
  }

  return {
    attach(end) {
      server = end
      deliverToServer()
    },
    send(...frames) {
      if (state !== 'open') return
      agenda.after(arrival('toServer'), () => {
        if (state === 'gone') return
        toServer.push(...frames)
        deliverToServer()
      })
    },
    close() {
      if (state === 'gone') return
      state = 'closing'
      agenda.after(arrival('toServer'), () => {
        state = 'gone'
        endServer(0)
      })
    },
    cut() {
      if (state === 'gone') return
      breakOff()
      client.closed(null)
    },
    fallSilent() {
      if (state !== 'gone') breakOff()
    },
    choke: () => (choked = true),
    unchoke() {
      choked = false
      for (const waiting of toClient.splice(0)) deliver(waiting)
    },
    wake: () => void agenda.after(0, deliverToServer),
    transport: {
      send(frame, whenFlushed) {
        if (state === 'gone') return
        const full = buffered()
        if (full > CLOSE_ABOVE_BYTES) fail('S19 · a frame is sent to a socket that is above the hard cap')
        if (
          frame[0] === MESSAGE.sync &&
          frame[1] === SYNC.update &&
          full > STALE_ABOVE_BYTES &&
          (updatesOnFull += 1) > 1
        ) {
          fail('S19 · updates are queued for a socket that does not keep up')
        }
        if (frame[0] === MESSAGE.ack) unanswered -= 1
        inspect(frame)
        if (choked) toClient.push({ frame, whenFlushed })
        else deliver({ frame, whenFlushed })
      },
      close(failure) {
        if (state === 'gone') return
        choked = false
        for (const waiting of toClient.splice(0)) deliver(waiting)
        agenda.after(arrival('toClient'), () => {
          if (state === 'gone') return
          state = 'gone'
          client.closed(failure)
          endServer(chance.next() * delay)
        })
      },
      pause: () => (paused = true),
      resume() {
        paused = false
        agenda.after(0, deliverToServer)
      },
      get bufferedBytes() {
        return buffered()
      },
    },
  }
}

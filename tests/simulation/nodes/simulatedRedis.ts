/** Redis, as the handles of nodes meet it. It may lose anything, deliver it twice or late, be gone, or take all and deliver nothing. */
import type { RedisHandle } from '../../../server/bus/redisHandle.ts'
import type { Chance } from '../chance.ts'
import type { Life } from '../simulatedServer.ts'
import type { VirtualClock } from '../virtualClock.ts'

/** `silent`: it takes everything, and nothing comes. */
export type RedisTrouble = 'gone' | 'silent' | 'careless'

export interface SimulatedRedis {
  /** Since when it has delivered everything. */
  readonly quietSince: number
  setTrouble(trouble: RedisTrouble | null): void
  open(life: Life): RedisHandle
}

interface Connection {
  readonly life: Life
  readonly listeners: Record<'ready' | 'close' | 'message', ((...values: string[]) => void)[]>
  /** Called when a sent request is lost unanswered. */
  readonly unanswered: Set<() => void>
  state: 'ready' | 'reconnecting' | 'end'
  isSubscribed: boolean
}

const USUAL_DELAY_MS = 2
const CARELESS_DELAY_MS = 3000
const LONGEST_RECONNECT_MS = 2000

export function createSimulatedRedis(agenda: VirtualClock, chance: Chance): SimulatedRedis {
  let trouble: RedisTrouble | null = null
  let quietAgainAt = 0
  const connections = new Set<Connection>()

  function emit({ life, listeners }: Connection, event: keyof Connection['listeners'], ...values: string[]): void {
    life.run(() => {
      for (const listener of listeners[event]) listener(...values)
    })
  }

  function loseConnection(connection: Connection): void {
    if (connection.state === 'end') return
    connection.state = 'reconnecting'
    connection.isSubscribed = false
    for (const lose of connection.unanswered) lose()
    connection.unanswered.clear()
    emit(connection, 'close')
    connectLater(connection)
  }

  function connectLater(connection: Connection): void {
    agenda.after(chance.next() * LONGEST_RECONNECT_MS, () => {
      if (connection.state !== 'reconnecting') return
      if (trouble === 'gone' || trouble === 'silent') return connectLater(connection)
      connection.state = 'ready'
      emit(connection, 'ready')
    })
  }

  function deliver(channel: string, message: string): void {
    for (const connection of connections) {
      const isCareless = trouble === 'careless'
      const times = isCareless ? chance.pick([0, 0, 1, 1, 2]) : 1
      for (let time = 0; time < times; time++) {
        agenda.after(chance.next() * (isCareless ? CARELESS_DELAY_MS : USUAL_DELAY_MS), () => {
          const isHere = connection.state === 'ready' && connection.isSubscribed && trouble !== 'silent'
          if (isHere) emit(connection, 'message', channel, message)
        })
      }
    }
  }

  function open(life: Life): RedisHandle {
    const connection: Connection = {
      life,
      listeners: { ready: [], close: [], message: [] },
      unanswered: new Set(),
      state: 'reconnecting',
      isSubscribed: false,
    }
    connections.add(connection)
    connectLater(connection)

    function request(work: () => void): Promise<unknown> {
      if (connection.state !== 'ready') return Promise.reject(new Error('planted: Redis is gone'))
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const lose = () => life.run(() => reject(new Error('planted: Redis is gone')))
      connection.unanswered.add(lose)
      if (trouble === 'silent') return promise
      agenda.after(chance.next() * USUAL_DELAY_MS, () => {
        if (!connection.unanswered.delete(lose)) return
        work()
        life.run(resolve)
      })
      return promise
    }

    return {
      get status() {
        return connection.state
      },
      publish: (channel, message) => request(() => deliver(channel, message)),
      subscribe: () => request(() => (connection.isSubscribed = true)),
      on(event: keyof Connection['listeners'] | 'error', listener: (...values: never[]) => void) {
        // Errors show only as the rejected promise of a request.
        if (event !== 'error') connection.listeners[event].push(listener as (...values: string[]) => void)
      },
      disconnect(reconnect = false) {
        if (reconnect) return loseConnection(connection)
        connection.state = 'end'
        connections.delete(connection)
      },
    }
  }

  return {
    get quietSince() {
      return trouble === null ? quietAgainAt : Infinity
    },
    setTrouble(next) {
      trouble = next
      quietAgainAt = agenda.now()
      if (next === 'gone') for (const connection of connections) loseConnection(connection)
    },
    open,
  }
}

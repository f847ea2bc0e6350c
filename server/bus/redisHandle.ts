/** Handles on Redis: a publishing and a listening one make a link. */

/** As much of a handle as a link needs. The simulation has another. */
export interface RedisHandle {
  readonly status: string
  publish(channel: string, message: string): Promise<unknown>
  subscribe(channel: string): Promise<unknown>
  on(event: 'ready' | 'close', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'message', listener: (channel: string, message: string) => void): unknown
  /** @param reconnect whether it connects again at once */
  disconnect(reconnect?: boolean): void
}

const CONNECT_MS = 2000
const FIRST_WAIT_MS = 50
const LAST_WAIT_MS = 2000

const HANDLE_OPTIONS = {
  connectTimeout: CONNECT_MS,
  // Commands that cannot be sent now are useless later.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResubscribe: false,
  retryStrategy: (times: number) => Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times, 10)),
}

/** @returns a function that opens a handle */
export async function loadRedis(url: string): Promise<() => RedisHandle> {
  // It costs 23 MB and a tenth of a second, so a server that runs alone does without.
  const { Redis: Client } = await import('ioredis')
  return () => new Client(url, HANDLE_OPTIONS)
}

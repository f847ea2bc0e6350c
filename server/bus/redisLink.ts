/**
 * The way to the other nodes through Redis. It is quick and may lose anything: whoever uses it has another way to find out.
 *
 * It counts as working while its own messages come back; that also notices a Redis that is stopped, or a network that fails silently.
 */
import type { Redis } from 'ioredis'
import type { Clock } from '../../shared/clock.ts'
import { every } from '../pacing/clock.ts'

export type RedisState = 'ok' | 'gone'

export interface RedisLink {
  state(): RedisState
  /** @returns false if it was not sent */
  send(text: string): boolean
  close(): void
}

interface RedisLinkDeps {
  readonly url: string
  readonly channel: string
  readonly node: string
  readonly clock: Clock
  /** Called with what other nodes sent. */
  readonly onText: (text: string) => void
}

const ECHO = ''
const ECHO_EVERY_MS = 1000
const GONE_AFTER_MS = 2500
/** Handles over which nothing comes for so long are replaced. */
const REPLACE_AFTER_MS = 6000
const CONNECT_MS = 2000
const FIRST_WAIT_MS = 50
const LAST_WAIT_MS = 2000
/** So many messages wait for Redis' answer; more are not sent. */
const MAX_UNANSWERED = 1000

export async function createRedisLink({ url, channel, node, clock, onText }: RedisLinkDeps): Promise<RedisLink> {
  // It costs 23 MB and a tenth of a second, so a server that runs alone does without.
  const { Redis: Client } = await import('ioredis')
  const open = () => openHandle(new Client(url, HANDLE_OPTIONS))
  const [publisher, subscriber] = [open(), open()]
  /** Every message begins with the node that sent it. An echo has nothing else. */
  const own = `${node} `
  let heardAt = -Infinity
  let replacedAt = clock.now()
  let unanswered = 0

  const isOk = () => clock.now() - heardAt < GONE_AFTER_MS

  function publish(text: string): void {
    if (publisher.status !== 'ready' || unanswered >= MAX_UNANSWERED) return
    unanswered += 1
    publisher
      .publish(channel, own + text)
      .catch(() => {})
      .finally(() => (unanswered -= 1))
  }

  function check(): void {
    publish(ECHO)
    if (clock.now() - Math.max(heardAt, replacedAt) < REPLACE_AFTER_MS) return
    replacedAt = clock.now()
    for (const one of [publisher, subscriber]) if (one.status !== 'reconnecting') one.disconnect(true)
  }

  subscriber.on('ready', () => {
    subscriber.subscribe(channel).then(
      () => publish(ECHO),
      () => {},
    )
  })
  publisher.on('ready', () => publish(ECHO))
  for (const one of [publisher, subscriber]) one.on('close', () => (heardAt = -Infinity))
  subscriber.on('message', (_channel: string, message: string) => {
    if (message.startsWith(own)) heardAt = clock.now()
    else if (!message.endsWith(' ')) onText(message.slice(message.indexOf(' ') + 1))
  })
  const endChecking = every(clock, ECHO_EVERY_MS, check)

  return {
    state: () => (isOk() ? 'ok' : 'gone'),
    send(text) {
      if (!isOk() || unanswered >= MAX_UNANSWERED) return false
      publish(text)
      return true
    },
    close() {
      endChecking()
      for (const one of [publisher, subscriber]) one.disconnect()
    },
  }
}

const HANDLE_OPTIONS = {
  connectTimeout: CONNECT_MS,
  // What cannot be sent now is not wanted later.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResubscribe: false,
  retryStrategy: (times: number) => Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(times, 10)),
}

function openHandle(handle: Redis): Redis {
  // Unhandled, the event would be printed. The handle connects again by itself.
  handle.on('error', () => {})
  return handle
}

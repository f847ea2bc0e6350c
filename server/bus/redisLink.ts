/**
 * The way to the other nodes through Redis. It is quick and may lose anything: whoever uses it has another way to find out.
 *
 * It counts as working while its own messages come back; that also notices a Redis that is stopped, or a network that fails silently.
 */
import type { Clock } from '../../shared/clock.ts'
import { every } from '../pacing/clock.ts'
import type { RedisHandle } from './redisHandle.ts'

export type RedisState = 'ok' | 'gone'

export interface RedisLink {
  state(): RedisState
  /** @returns false if it was not sent */
  send(text: string): boolean
  close(): void
}

interface RedisLinkDeps {
  /** Opens a handle, which connects again by itself. */
  readonly open: () => RedisHandle
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
/** So many messages wait for Redis' answer; more are not sent. */
const MAX_UNANSWERED = 1000

export function createRedisLink({ open, channel, node, clock, onText }: RedisLinkDeps): RedisLink {
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

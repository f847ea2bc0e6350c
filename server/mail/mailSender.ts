/** Sends what is due: one mail after another, each made at the moment it goes. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { MailTransport, DeliveryResult, RenderedMail } from './mailTransport.ts'
import type { ClaimedMail, Outbox } from './outbox.ts'
import { retryAt } from './schedule.ts'

interface MailSenderDeps {
  readonly outbox: Outbox
  readonly transport: MailTransport
  /** @returns null if there is nothing to say any more */
  readonly make: (mail: ClaimedMail) => Promise<RenderedMail | null>
  readonly now: () => Date
  readonly logger: Logger
}

export interface MailSender {
  /** Looks from now on, by itself, for what is due. */
  start(): void
  /** Sends what is due now. */
  sendDue(): Promise<void>
  /** Finishes the mail under way, or leaves it for the next start. */
  close(): Promise<void>
}

const LOOK_EVERY_MS = 5000
/** How long a shutdown waits for the mail that is under way. */
const FINISH_WITHIN_MS = 3000

export function createMailSender({ outbox, transport, make, now, logger }: MailSenderDeps): MailSender {
  const stopped = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function sendDue(): Promise<void> {
    await outbox.recover(now())
    for (const id of await outbox.due(now())) {
      if (stopped.signal.aborted) return
      const mail = await outbox.claim(id, now())
      if (mail === null) continue
      const delivery = await transport.carry({
        id,
        make: () => make(mail),
        handOver: () => outbox.handOver(mail, now()),
      })
      await settle({ outbox, logger, now }, mail, delivery)
      // If it is the server that is away, the others need not find that out one by one.
      if (delivery.kind === 'later') return
    }
  }

  /** Runs one round after the other, for all callers. */
  function round(): Promise<void> {
    running = running.then(sendDue)
    return running
  }

  async function look(): Promise<void> {
    while (!stopped.signal.aborted) {
      try {
        await round()
      } catch (error) {
        // The store may fail for a while; what was claimed meanwhile is free again when its claim runs out.
        logger.error({ err: error }, 'mails were not sent')
        running = Promise.resolve()
      }
      await wait(LOOK_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  let looking: Promise<void> = Promise.resolve()
  return {
    start() {
      looking = look()
    },
    sendDue: round,
    async close() {
      stopped.abort()
      const underWay = Promise.allSettled([running, looking])
      await Promise.race([underWay, wait(FINISH_WITHIN_MS, undefined, { ref: false })])
      transport.close()
      await underWay
    },
  }
}

/** Stores the result. The reason is in the outbox, not in the log: mail servers often repeat the address. */
async function settle(
  { outbox, logger, now }: Pick<MailSenderDeps, 'outbox' | 'logger' | 'now'>,
  mail: ClaimedMail,
  delivery: DeliveryResult,
): Promise<void> {
  switch (delivery.kind) {
    case 'sent':
    case 'kept':
      return outbox.finish(mail, delivery.kind, null, now())
    case 'nothing':
      return outbox.drop(mail)
    case 'refused':
      logger.warn({ mail: mail.id }, 'a mail was refused')
      return outbox.finish(mail, 'failed', delivery.trouble, now())
    case 'unsure':
      logger.warn({ mail: mail.id }, 'a mail may or may not have arrived')
      return outbox.finish(mail, 'unsure', delivery.trouble, now())
    case 'later': {
      logger.warn({ mail: mail.id }, 'a mail was not sent; it is tried again')
      const due = retryAt(mail.attempts, mail.createdAt, now())
      if (due === null) return outbox.finish(mail, 'failed', delivery.trouble, now())
      return outbox.postpone(mail, due, delivery.trouble)
    }
  }
}

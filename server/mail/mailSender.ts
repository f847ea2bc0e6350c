/** Sends due mails: one after another, each made at the moment it goes, until none is due. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Database } from '../store/database.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { StaleLease } from '../store/leases/leases.ts'
import type { MailTransport, DeliveryResult, RenderedMail } from './mailTransport.ts'
import type { ClaimedMail } from './claimedMails.ts'
import type { Outbox } from './outbox.ts'
import { retryAt } from './schedule.ts'

/** A round of sending, in the database it writes to. */
interface MailRound {
  readonly outbox: Outbox
  /** @returns null if nothing is left to say */
  readonly make: (mail: ClaimedMail) => Promise<RenderedMail | null>
}

interface MailSenderDeps {
  readonly work: LeasedWork
  readonly openRound: (db: Database) => MailRound
  readonly transport: MailTransport
  readonly now: () => Date
  readonly logger: Logger
}

export interface MailSender {
  /** Looks for due mails from now on, by itself. */
  start(): void
  /** Sends due mails now; does nothing if another node does. */
  sendDue(): Promise<void>
  /** Finishes the mail under way, or leaves it for the next start. */
  close(): Promise<void>
}

const LOOK_EVERY_MS = 5000
/** Recipients in a row whose servers take nothing now, after which it seems to be our server that takes nothing. */
const MAX_POSTPONED = 10
const PAUSE_AFTER_LETTER_MS = 20
/** How long a shutdown waits for the mail that is under way. */
const FINISH_WITHIN_MS = 3000

export function createMailSender({ work, openRound, transport, now, logger }: MailSenderDeps): MailSender {
  const stopped = new AbortController()
  let running: Promise<void> = Promise.resolve()
  /** The database of the previous round; null if another node did it, undefined before the first. */
  let last: Database | null | undefined

  async function sendDue(): Promise<void> {
    const db = work.begin()
    if (db === null) {
      last = null
      return
    }
    const { outbox, make } = openRound(db)
    if (last !== undefined && last !== db) await outbox.takeOver()
    last = db
    await outbox.recover(now())
    const round = { outbox, make, postponed: 0 }
    for (;;) {
      const due = await outbox.due(now())
      let sent = 0
      for (const id of due) {
        if (stopped.signal.aborted) return
        const mail = await outbox.claim(id, now())
        if (mail === null) continue
        if (!(await sendOne(round, mail))) return
        sent += 1
      }
      if (sent === 0) return
    }
  }

  /** @returns whether the next mail may go */
  async function sendOne(round: MailRound & { postponed: number }, mail: ClaimedMail): Promise<boolean> {
    const { outbox, make } = round
    const delivery = await transport.carry({
      id: mail.id,
      make: () => make(mail),
      handOver: () => outbox.handOver(mail, now()),
    })
    await settle({ outbox, logger, now }, mail, delivery)
    round.postponed = delivery.kind === 'later' ? round.postponed + 1 : 0
    // If the server itself is down, the other mails need not find that out one by one.
    if (delivery.kind === 'later' && (!delivery.isAboutMail || round.postponed === MAX_POSTPONED)) return false
    // People who type are served in between.
    if (mail.issue !== null)
      await wait(PAUSE_AFTER_LETTER_MS, undefined, { signal: stopped.signal }).catch(() => undefined)
    return true
  }

  /** Runs one round after the other, for all callers. */
  function round(): Promise<void> {
    running = running.catch(() => {}).then(sendDue)
    return running
  }

  async function attempt(): Promise<void> {
    try {
      await round()
    } catch (error) {
      // The store may fail for a while; mails claimed meanwhile are free again when their claims run out.
      if (error instanceof StaleLease) work.reportStale(error)
      else logger.error({ err: error }, 'mails were not sent')
    }
  }

  async function look(): Promise<void> {
    while (!stopped.signal.aborted) {
      await attempt()
      await wait(LOOK_EVERY_MS, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  let looking: Promise<void> = Promise.resolve()
  let unsubscribe = (): void => {}
  return {
    start() {
      looking = look()
      unsubscribe = work.onGained(() => void attempt())
    },
    sendDue: round,
    async close() {
      stopped.abort()
      unsubscribe()
      const underWay = Promise.allSettled([running, looking])
      await Promise.race([underWay, wait(FINISH_WITHIN_MS, undefined, { ref: false })])
      transport.close()
      await underWay
    },
  }
}

/**
 * Stores the result, then reports it: if the lease has moved on, another node judges the mail. The server's reply is in
 * the outbox, and only its code in the log: mail servers often repeat the address.
 */
async function settle(
  { outbox, logger, now }: Pick<MailSenderDeps, 'logger' | 'now'> & Pick<MailRound, 'outbox'>,
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
      await outbox.refuse(mail, delivery.trouble, now())
      return logger.warn({ mail: mail.id, reason: delivery.reason }, 'a mail was refused')
    case 'unsure':
      await outbox.finish(mail, 'unsure', delivery.trouble, now())
      return logger.warn({ mail: mail.id, reason: delivery.reason }, 'a mail may or may not have arrived')
    case 'later': {
      const due = retryAt(mail.attempts, mail.createdAt, now())
      if (due === null) await outbox.finish(mail, 'failed', delivery.trouble, now())
      else await outbox.postpone(mail, due, delivery.trouble)
      return logger.warn({ outage: 'mail', reason: delivery.reason }, 'a mail was not sent; it is tried again')
    }
  }
}

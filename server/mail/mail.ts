/** Mail: notifications outside the workspace, as often as each person chose. */
import type { Transaction } from 'kysely'
import type { Logger } from 'pino'
import type { Clock } from '../../shared/clock.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { MailFrequency } from '../../shared/mail/frequency.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import { startLeasedJob, type LeasedJob } from '../store/leases/leasedJob.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { StaleLease } from '../store/leases/leases.ts'
import type { Tables } from '../store/tables.ts'
import { createMakeMail, type MakeMailDeps } from './makeMail.ts'
import type { MailTransport } from './mailTransport.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { createMailSender } from './mailSender.ts'
import { createOutbox, enqueueMail, type Outbox } from './outbox.ts'
import { mailRoutes } from './routes.ts'
import { dueAt } from './schedule.ts'

export interface MailDeps extends MakeMailDeps {
  /** For what people do. */
  readonly db: Database
  /** For what is sent. */
  readonly work: LeasedWork
  readonly clock: Clock
  readonly logger: Logger
  readonly transport: MailTransport
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** All that is unread, whether it may be seen or not. */
  readonly unreadOf: (person: PersonId) => Promise<readonly string[]>
  /** Returns the people with something unread that happened since. */
  readonly peopleWithNews: (since: Date) => Promise<readonly PersonId[]>
}

export interface Mail {
  readonly routes: readonly Route[]
  /** Queues a mail for a person who was notified. */
  enqueue(person: PersonId): Promise<void>
  /** The same in a transaction, so that both are stored or neither. */
  enqueueWithin(trx: Transaction<Tables>, person: PersonId): Promise<void>
  /** Those who switched emails off. */
  peopleWithout(): Promise<ReadonlySet<PersonId>>
  /** Starts sending the mails that are due, including those queued before a crash. */
  start(): Promise<void>
  /** Sends what is due now. */
  deliver(): Promise<void>
  close(): Promise<void>
}

/** Between a notification and its row in the outbox a server may die; it does not stay dead for longer. */
const LOOK_BACK_MS = 7 * 24 * 60 * 60_000
/** Of several nodes another may die than the one that sends. */
const LOOK_BACK_EVERY_MS = 60 * 60_000

export function createMail(deps: MailDeps): Mail {
  const { db, logger, transport, now } = deps
  const choices = createMailPreferences(db)
  const outbox = createOutbox(db)
  const postman = createMailSender({
    work: deps.work,
    openRound: (leased) => ({ outbox: createOutbox(leased), make: createMakeMail(leased, deps) }),
    transport,
    now,
    logger,
  })
  let healing: LeasedJob | null = null
  return {
    routes: mailRoutes({
      outbox,
      choices,
      choose: async (person, choice) => choose({ choices, outbox, unreadOf: deps.unreadOf, now }, person, choice),
      transport,
      namesOf: deps.namesOf,
    }),
    enqueue: (person) => enqueueMail(db, person, now()),
    enqueueWithin: (trx, person) => enqueueMail(trx, person, now()),
    peopleWithout: () => choices.switchedOff(),
    async start() {
      healing = startLeasedJob({
        job: 'missed-mails',
        work: deps.work,
        clock: deps.clock,
        firstAfterMs: LOOK_BACK_EVERY_MS,
        everyMs: LOOK_BACK_EVERY_MS,
        run: (leased) => enqueueMissed(leased, deps),
        onFailure: (error) => logger.warn({ err: error }, 'mails that were missed could not be queued'),
      })
      await healing.look().catch(unlessStale)
      postman.start()
    },
    deliver: () => postman.sendDue(),
    async close() {
      healing?.close()
      await postman.close()
    },
  }
}

/** The node that holds the lease now looks itself. */
function unlessStale(error: unknown): void {
  if (!(error instanceof StaleLease)) throw error
}

/** Queues a mail for everybody with news that no mail takes along. */
async function enqueueMissed(db: Database, { peopleWithNews, unreadOf, now }: MailDeps): Promise<void> {
  const outbox = createOutbox(db)
  for (const person of await peopleWithNews(new Date(now().getTime() - LOOK_BACK_MS))) {
    if (await outbox.hasUntaken(await unreadOf(person))) await enqueueMail(db, person, now())
  }
}

interface ChoiceDeps extends Pick<MailDeps, 'unreadOf' | 'now'> {
  readonly choices: ReturnType<typeof createMailPreferences>
  readonly outbox: Outbox
}

/** Stores a choice, and applies it to the mails that wait. */
async function choose(
  { choices, outbox, unreadOf, now }: ChoiceDeps,
  person: PersonId,
  choice: MailFrequency,
): Promise<void> {
  const before = await choices.of(person)
  if (choice === 'off') await outbox.empty(person)
  else if (before === 'off') await outbox.leaveOut(await unreadOf(person))
  await choices.set(person, choice)
  if (choice !== 'off' && choice !== before) await outbox.reschedule(person, choice, dueAt(choice, now()))
}

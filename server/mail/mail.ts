/** Mail: notifications outside the workspace, as often as each person chose. */
import type { Logger } from 'pino'
import type { Clock } from '../../shared/clock.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { MailFrequency } from '../../shared/mail/frequency.ts'
import type { Route } from '../http/route.ts'
import type { Database } from '../store/database.ts'
import type { LeasedWork } from '../store/leases/leasedWork.ts'
import { createMakeMail, type MakeMailDeps } from './makeMail.ts'
import type { MailTransport } from './mailTransport.ts'
import { createMailPreferences } from './mailPreferences.ts'
import { createMailSender } from './mailSender.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { mailRoutes } from './routes.ts'
import { dueAt } from './schedule.ts'

export interface MailDeps extends MakeMailDeps {
  /** For what people do. */
  readonly db: Database
  /** The lease for sending. */
  readonly work: LeasedWork
  readonly clock: Clock
  readonly logger: Logger
  readonly transport: MailTransport
  readonly namesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, string>>
  /** All that is unread, whether it may be seen or not. */
  readonly unreadOf: (person: PersonId) => Promise<readonly string[]>
}

export interface Mail {
  readonly routes: readonly Route[]
  /** People who switched emails off. */
  readonly peopleWithout: () => Promise<ReadonlySet<PersonId>>
  /** Starts sending the mails that are due, including those queued before a crash. */
  readonly start: () => void
  /** Sends due mails now. */
  readonly deliver: () => Promise<void>
  readonly close: () => Promise<void>
}

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
  return {
    routes: mailRoutes({
      outbox,
      choices,
      choose: async (person, choice) => choose({ choices, outbox, unreadOf: deps.unreadOf, now }, person, choice),
      transport,
      namesOf: deps.namesOf,
    }),
    peopleWithout: () => choices.switchedOff(),
    start: () => postman.start(),
    deliver: () => postman.sendDue(),
    close: () => postman.close(),
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

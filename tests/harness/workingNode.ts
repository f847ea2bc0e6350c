/** A node that does background work alone, under real leases: it sends mails, and reminds of join requests. */
import { pino } from 'pino'
import { startReminders } from '../../server/accounts/joining/reminders.ts'
import { queueAccountMail } from '../../server/accounts/accountMails.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import { loadLocaliser } from '../../server/language/localisers.ts'
import { createMail, type Mail } from '../../server/mail/mail.ts'
import type { Words } from '../../server/mail/mailText.ts'
import { createSmtpTransport } from '../../server/mail/smtpTransport.ts'
import { systemClock } from '../../server/pacing/clock.ts'
import { openPostgresDatabase, type Database } from '../../server/store/database.ts'
import type { LeasedJob } from '../../server/store/leases/leasedJob.ts'
import type { StaleLease } from '../../server/store/leases/leases.ts'
import { createNodeLeases } from '../../server/store/leases/nodeLeases.ts'
import { openNodeWork, type NodeWork } from '../../server/store/leases/nodeWork.ts'
import { createPostgresPool } from '../../server/store/postgresPool.ts'
import { randomId, PersonId } from '../../shared/ids.ts'

interface WorkingNodeOptions {
  readonly url: string
  readonly smtpUrl: string
  /** Called at the moment when a mail is claimed and is being made. */
  readonly onMaking?: () => Promise<void>
  readonly onStale?: (error: StaleLease) => void
  readonly onTrouble?: (what: string) => void
}

export interface WorkingNode {
  readonly db: Database
  readonly work: NodeWork
  readonly mail: Mail
  readonly reminders: LeasedJob
  close(): Promise<void>
}

export const LEAD = PersonId.parse('lead')
export const LEAD_ADDRESS = 'lead@centre.example'

export async function startWorkingNode(options: WorkingNodeOptions): Promise<WorkingNode> {
  const { url, smtpUrl, onMaking, onStale = () => {}, onTrouble = () => {} } = options
  const pool = createPostgresPool(url, 4)
  const db = openPostgresDatabase(url)
  const work = await openNodeWork({
    db,
    openLeases: (deps) => createNodeLeases({ ...deps, pool, node: randomId(), clock: systemClock }),
    onStale,
  })
  const now = () => new Date()
  const english = loadLocaliser('en')
  const mail = createMail({
    db,
    work: work.of('mail'),
    clock: systemClock,
    logger: pino({ level: 'warn' }, { write: onTrouble }),
    transport: createSmtpTransport(smtpUrl),
    from: 'SID workspace <sid@workspace.example>',
    helpdesk: null,
    home: 'http://127.0.0.1',
    now,
    findPerson: async (id) => ({
      id,
      name: 'Lead planner',
      email: LEAD_ADDRESS,
      role: 'planner',
      memberships: [],
      standing: 'approved',
    }),
    namesOf: async () => new Map(),
    newsFor: async () => [],
    localiserFor: async () => english,
    async wordsAbout(about): Promise<Words> {
      await onMaking?.()
      return { subject: about, text: about, html: about }
    },
    unreadOf: async () => [],
  })
  const reminders = startReminders({
    work: work.of('reminders'),
    bus: createLocalBus(),
    clock: systemClock,
    queueMail: queueAccountMail,
    now,
    onFailure: (error) => onTrouble(String(error)),
  })
  mail.start()
  return {
    db,
    work,
    mail,
    reminders,
    async close() {
      reminders.close()
      await mail.close()
      await work.close()
      await db.destroy()
      await pool.end()
    },
  }
}

/** A node that holds no lease does nothing by itself: each job is tried with something due, first without its lease and then with it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SessionId } from '../../shared/accounts/openSession.ts'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import type { MailId } from '../../shared/mail/outgoing.ts'
import { WatchId } from '../../shared/watches/watch.ts'
import { FIRST_CAMPAIGN } from '../../server/seeding/content.ts'
import type { WorkKind } from '../../server/store/leases/workKind.ts'
import { NETWORK_LIST } from '../milestones/networkList.ts'
import { startTestServer, type TestServer } from '../harness/testServer.ts'

const CAMPAIGN = { ...saferInternetDayCampaign(2025), day: LocalDate.parse('2025-02-11') }
const DK = CentreId.parse('dk')
const NOW = new Date('2024-11-12T06:30:00Z')
const LONG_AGO = '2020-01-01T00:00:00.000Z'
const READER = PersonId.parse('demo-reader')
const COORDINATOR = PersonId.parse('demo-coordinator')

const folder = mkdtempSync(join(tmpdir(), 'sid-leases-'))
let server: TestServer
let held: WorkKind | null = null
beforeAll(async () => {
  server = await startTestServer({
    folder,
    now: () => NOW,
    links: ['127.0.0.1:1'],
    work: (kind, db) => ({
      begin: () => (held === kind ? db : null),
      onGained: () => () => {},
      reportStale() {},
    }),
  })
  await server.app.campaigns.add(CAMPAIGN, [DK])
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** All that the database holds. */
async function readAll(): Promise<string> {
  const tables = await server.stores.db.introspection.getTables()
  const all = tables.map(async ({ name }) => [
    name,
    (await sql`SELECT * FROM ${sql.table(name)}`.execute(server.stores.db)).rows,
  ])
  return JSON.stringify(await Promise.all(all))
}

const db = () => server.stores.db

/** An activity of the demo network changes its title. */
async function changeTitle(until: string) {
  const key = await db()
    .selectFrom('activity_change')
    .select(['campaign', 'centre', 'activity'])
    .where('note', 'is not', null)
    // Nobody is notified in a campaign that is closed.
    .where('campaign', '=', FIRST_CAMPAIGN.id)
    .orderBy('activity')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [old, changed] = [JSON.stringify({ text: 'Before' }), JSON.stringify({ text: 'After' })]
  await db()
    .insertInto('activity_history')
    .values({ ...key, field: 'title', from: until, until, old, new: changed, people: '[]' })
    .execute()
  return key
}

async function askToJoin(): Promise<void> {
  const decision = { decided_by: null, decided_at: null, reminded_at: null, escalated_at: null }
  const asked = { state: 'waiting', asked_at: LONG_AGO, reason: '', words: '' } as const
  await db()
    .insertInto('join_request')
    .values({ ...decision, ...asked, id: 'waits' as JoinRequestId, person: READER, role: 'planner', centre: DK })
    .execute()
}

async function queueMail(doneAt: string | null): Promise<void> {
  const state = doneAt === null ? ('queued' as const) : ('sent' as const)
  const when = { created_at: LONG_AGO, due_at: LONG_AGO, done_at: doneAt }
  await db()
    .insertInto('mail')
    .values({ ...when, id: `mail ${state}` as MailId, person: READER, kind: 'daily', state, attempts: 0 })
    .execute()
}

async function watch(): Promise<void> {
  const { campaign, ...activity } = await changeTitle(NOW.toISOString())
  const watched = JSON.stringify({ what: 'activity', ...activity })
  const when = { created_at: LONG_AGO, notified_until: LONG_AGO }
  await db()
    .insertInto('watch')
    .values({ ...when, id: WatchId.parse('W'.repeat(22)), person: COORDINATOR, campaign, name: 'One', watched })
    .execute()
}

async function startSession(): Promise<void> {
  const proof = { agent: '', issuer: null, subject: null, provider_session: null }
  const when = { created_at: LONG_AGO, expires_at: LONG_AGO, last_used_at: LONG_AGO }
  await db()
    .insertInto('session')
    .values({ ...proof, ...when, token_hash: 'over', id: SessionId.parse('S'.repeat(22)), person: READER })
    .execute()
}

const grantHelp = () =>
  db()
    .insertInto('help_access')
    .values({
      campaign: CAMPAIGN.id,
      centre: DK,
      until: LocalDate.parse('2020-01-01'),
      granted_by: READER,
      granted_at: LONG_AGO,
    })
    .execute()

interface Job {
  readonly kind: WorkKind
  /** Makes something due. */
  readonly prepare: () => Promise<unknown>
  readonly look: () => Promise<void>
}

const JOBS: Readonly<Record<string, Job>> = {
  'join reminders': {
    kind: 'reminders',
    prepare: askToJoin,
    look: () => server.app.features.accounts.reminders.look(),
  },
  'milestone reminders': {
    kind: 'reminders',
    prepare: () =>
      server.app.features.milestones.milestones.add(CAMPAIGN.id, undefined, NETWORK_LIST.call, {
        by: null,
        at: new Date(LONG_AGO),
      }),
    look: () => server.app.features.milestones.reminders.look(),
  },
  watchers: { kind: 'watchers', prepare: watch, look: () => server.app.features.watches.job.look() },
  'the check of links': {
    kind: 'links',
    prepare: async () => {},
    look: () => server.app.features.links.checker.look(),
  },
  'the delivery of mails': {
    kind: 'mail',
    prepare: () => queueMail(null),
    look: () => server.app.features.mail.deliver(),
  },
  'the end of sessions': {
    kind: 'retention',
    prepare: startSession,
    look: () => server.app.features.accounts.expiry.look(),
  },
  'the end of help access': { kind: 'retention', prepare: grantHelp, look: () => server.app.helpAccess.look() },
  'the deletion of what is old': {
    kind: 'retention',
    prepare: () => queueMail(LONG_AGO),
    look: () => server.app.features.accounts.retention.run(),
  },
  'the deletion of old history': {
    kind: 'retention',
    prepare: () => changeTitle(LONG_AGO),
    look: () => server.app.features.plans.pruning.look(),
  },
  'the end of access': {
    kind: 'retention',
    prepare: () =>
      db()
        .updateTable('person')
        .set({ access_until: LocalDate.parse('2020-01-01') })
        .where('id', '=', READER)
        .execute(),
    look: () => server.app.features.accounts.ending.look(),
  },
}

test.each(Object.keys(JOBS))('%s: nothing without the lease, what is due with it', async (name) => {
  const job = JOBS[name]
  if (job === undefined) throw new Error(name)
  held = null
  await job.prepare()
  const before = await readAll()
  await job.look()
  expect(await readAll()).toBe(before)
  held = job.kind
  await job.look()
  expect(await readAll()).not.toBe(before)
})

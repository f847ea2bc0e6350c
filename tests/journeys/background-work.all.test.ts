/** Two nodes on one Postgres: each kind of background work is done by one of them, and by the other when that one is gone. */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DAY_MS } from '../../shared/days.ts'
import { createPeople } from '../../server/accounts/accounts.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import { createCampaigns } from '../../server/campaigns/campaigns.ts'
import { NETWORK } from '../../shared/network.ts'
import { openPostgresDatabase, type Database } from '../../server/store/database.ts'
import { migrate } from '../../server/store/migrations/migrate.ts'
import { WORK_KINDS } from '../../server/store/leases/workKind.ts'
import { openPostgresUpdateLog } from '../../server/store/postgresUpdateLog.ts'
import type { JoinRequestId } from '../../shared/accounts/joinRequest.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { createSchema, postgresReachable } from '../harness/postgres.ts'
import { aMoment, waitFor } from '../harness/waitFor.ts'
import { LEAD, LEAD_ADDRESS, startWorkingNode, type WorkingNode } from '../harness/workingNode.ts'

const DK = CentreId.parse('dk')

describe.skipIf(!postgresReachable)('background work of two nodes', () => {
  let schema: Awaited<ReturnType<typeof createSchema>>
  let db: Database
  let mailbox: Mailbox
  const nodes: WorkingNode[] = []
  const children: ChildProcess[] = []

  beforeAll(async () => {
    schema = await createSchema()
    await (await openPostgresUpdateLog(schema.url)).close()
    db = openPostgresDatabase(schema.url)
    await migrate(db)
    await (await createCampaigns(db, createLocalBus())).addCentres(NETWORK)
    const people = createPeople({ db, bus: createLocalBus(), writeAudit: async () => {}, appendEnded: () => {} })
    const person = { name: 'Planner', standing: 'approved' } as const
    await people.add(
      [
        { ...person, id: LEAD, email: LEAD_ADDRESS, role: 'planner', memberships: [{ centre: DK, lead: true }] },
        { ...person, id: PersonId.parse('new'), email: 'new@centre.example', role: 'reader', memberships: [] },
      ],
      true,
    )
  })
  beforeEach(async () => {
    mailbox = await openMailbox()
    for (const table of ['join_request', 'mail'] as const) await db.deleteFrom(table).execute()
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    for (const node of nodes.splice(0)) await node.close()
    await mailbox.close()
  })
  afterAll(async () => {
    await db.destroy()
    await schema.drop()
  })

  async function startNode(): Promise<WorkingNode> {
    const node = await startWorkingNode({ url: schema.url, smtpUrl: mailbox.url })
    nodes.push(node)
    return node
  }

  /** A node that holds its leases. @param makingMs how long it makes each mail */
  async function startProcess(makingMs = 0) {
    const script = join(import.meta.dirname, '../harness/workingNodeProcess.ts')
    const child = spawn(process.execPath, [script, schema.url, mailbox.url, String(makingMs)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    let output = ''
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    const said = (what: string) => waitFor(() => output.includes(what), `the process to say: ${what}`, 15_000)
    await said('holds mail reminders')
    return { child, said, output: () => output }
  }

  /** A request so old that the lead planner of the centre is due a reminder. */
  async function askToJoin(id: string): Promise<void> {
    await db
      .insertInto('join_request')
      .values({
        id: id as JoinRequestId,
        person: PersonId.parse('new'),
        role: 'planner',
        centre: DK,
        reason: '',
        state: 'waiting',
        asked_at: new Date(Date.now() - 30 * DAY_MS).toISOString(),
        words: '',
        decided_by: null,
        decided_at: null,
        reminded_at: null,
        // So that only the reminder is due.
        escalated_at: new Date().toISOString(),
      })
      .execute()
  }
  const aboutOf = (id: string) => mailbox.to(LEAD_ADDRESS).filter(({ text }) => text.includes(id))
  const mailStates = async () => (await db.selectFrom('mail').select('state').execute()).map(({ state }) => state)

  test('is done by the one that holds the lease, and handed over when that one closes', async () => {
    const one = await startNode()
    await waitFor(() => WORK_KINDS.every((kind) => one.work.of(kind).begin() !== null), 'the leases')
    const other = await startNode()
    await askToJoin('first')
    await other.reminders.look()
    await other.mail.deliver()
    expect(await mailStates()).toEqual([])
    await one.reminders.look()
    await other.mail.deliver()
    expect(await mailStates()).toEqual(['queued'])
    await one.mail.deliver()
    expect(aboutOf('first')).toHaveLength(1)
    await askToJoin('second')
    await nodes.shift()?.close()
    await waitFor(async () => (await mailStates()).length === 2, 'the reminder of the other')
    await waitFor(() => aboutOf('second').length === 1, 'its mail')
    await aMoment()
    expect(mailbox.received).toHaveLength(2)
  })

  test('goes on after a kill -9, and claimed mails go out once', async () => {
    mailbox.behave({ kind: 'silent-at-recipient' })
    const { child } = await startProcess()
    await startNode()
    await askToJoin('claimed')
    await waitFor(() => mailbox.asked() === 1, 'the first to be sending')
    child.kill('SIGKILL')
    mailbox.behave({ kind: 'accept' })
    await askToJoin('waiting')
    await waitFor(() => mailbox.received.length >= 2, 'both mails')
    await aMoment(500)
    expect([aboutOf('claimed').length, aboutOf('waiting').length, mailbox.received.length]).toEqual([1, 1, 2])
    expect(await mailStates()).toEqual(['sent', 'sent'])
  })

  test('is finished by the other node when one stands still in its middle, which then writes and sends nothing', async () => {
    const { child, said, output } = await startProcess(300)
    await startNode()
    await askToJoin('stopped')
    await said('making')
    child.kill('SIGSTOP')
    await waitFor(() => mailbox.received.length === 1, 'the mail of the other')
    const rows = () =>
      Promise.all([db.selectFrom('mail').selectAll().execute(), db.selectFrom('join_request').selectAll().execute()])
    await waitFor(async () => (await mailStates())[0] === 'sent', 'its row')
    const before = await rows()
    const saidBefore = output().length
    child.kill('SIGCONT')
    await waitFor(() => output().slice(saidBefore).includes('made'), 'the first to go on')
    await waitFor(() => output().slice(saidBefore).includes('holds \n'), 'the first to have finished its round')
    await aMoment(500)
    expect(mailbox.received).toHaveLength(1)
    expect(await rows()).toEqual(before)
    // It says nothing of it to its operator.
    expect(output()).not.toContain('trouble')
  })
})

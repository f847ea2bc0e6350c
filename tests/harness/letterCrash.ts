/** A letter whose server is killed in the middle, at a real mail server. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fillWithDemo } from './demoFolder.ts'
import { releaseLetter, send, sendingOf, withoutNews } from './letters.ts'
import { openMailbox, type Received } from './mailbox.ts'
import { startServerProcess, type ServerProcess } from './serverProcess.ts'
import { waitFor } from './waitFor.ts'

export interface LetterCrash {
  /** How many people the letter was for. */
  readonly people: number
  /** The address of each letter that came. */
  readonly addresses: readonly string[]
  readonly letters: readonly Received[]
  /** What coordinators see at the end. */
  readonly sent: number
  readonly refused: number
  /** How many letters are listed as without an answer. */
  readonly unsure: number
}

/**
 * @param people how many helpdesk people there are beside the demo network
 * @param meanwhile runs at the server that was started after the first kill
 * @param killAfter after each of these numbers of letters the server is killed, and started again when the claims of the dead have run out
 */
export async function crashWhileSending(
  people: number,
  killAfter: readonly number[],
  meanwhile: (server: ServerProcess) => Promise<void> = async () => {},
): Promise<LetterCrash> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-letter-'))
  const mailbox = await openMailbox()
  let server: ServerProcess | null = null
  const start = () =>
    startServerProcess(folder, undefined, {
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'sid@workspace.example',
      MAIL_SIGN_IN: '1',
    })
  try {
    fillWithDemo(folder)
    addPeople(folder, people)
    server = await start()
    await withoutNews(server)
    const id = await releaseLetter(server, '2027-01-12')
    await send(server, id)
    const { sent, waiting } = await sendingOf(server, id)
    for (const [at, count] of killAfter.entries()) {
      await waitFor(() => mailbox.received.length >= count, `${count} letters`, 120_000)
      await server.kill()
      endClaims(folder)
      server = await start()
      if (at === 0) await meanwhile(server)
    }
    const last = server
    await waitFor(async () => (await sendingOf(last, id)).waiting === 0, 'the last letter', 180_000)
    const end = await sendingOf(last, id)
    await last.stop()
    return {
      people: sent + waiting,
      addresses: mailbox.received.map(({ to }) => to),
      letters: mailbox.received,
      ...end,
      unsure: end.refusals.filter(({ kind }) => kind === 'unsure').length,
    }
  } finally {
    if (server !== null && server.process.exitCode === null && server.process.signalCode === null) await server.kill()
    await mailbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Adds people of the helpdesk to a data folder; each of them wants letters. */
export function addPeople(folder: string, people: number): void {
  const db = new DatabaseSync(join(folder, 'app.sqlite'))
  const insert = db.prepare(
    `insert into person (id, name, sign_in_name, address, role, demo, created_at, standing)
     values (?, ?, ?, ?, 'helpdesk', 1, '2026-09-01T00:00:00.000Z', 'approved')`,
  )
  db.exec('begin')
  for (let at = 0; at < people; at++) {
    const name = `many${at}`
    insert.run(`demo-${name}`, `Helpdesk ${at}`, `${name}@demo.example`, `${name}@demo.example`)
  }
  db.exec('commit')
  db.close()
}

function endClaims(folder: string): void {
  const db = new DatabaseSync(join(folder, 'app.sqlite'))
  db.exec("update mail set claimed_until = '2000-01-01T00:00:00.000Z' where claimed_until is not null")
  db.close()
}

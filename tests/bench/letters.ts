/**
 * A letter of the Weekly Update to 1,000 people at a real SMTP server, and what planners who type meanwhile notice of it. The mail
 * server and the typists are in this process, the workspace in its own; all share this machine's cores.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LetterRecipients } from '../../shared/updates/api.ts'
import { as, jsonOf } from '../harness/as.ts'
import { addPeople } from '../harness/letterCrash.ts'
import { releaseLetter, send, sendingOf, withoutNews } from '../harness/letters.ts'
import { openMailbox, type Mailbox } from '../harness/mailbox.ts'
import { waitFor } from '../harness/waitFor.ts'
import { quantiles } from './quantiles.ts'
import { startRunningServer, type RunningServer } from './runningServer.ts'
import { startTyping } from './startTyping.ts'

const RECIPIENTS = 1000
const TYPISTS = ['ee', 'lt', 'lv', 'fi', 'fr'] as const
const WITHOUT_MS = 15_000
const SENT_WITHIN_MS = 150_000
/** The server compiles what typists need meanwhile. */
const WARM_UP_MS = 10_000

export async function benchLetters(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-bench-letters-'))
  const mailbox = await openMailbox()
  try {
    await fill(folder)
    const server = await startRunningServer(folder, [], { watched: true, smtpUrl: mailbox.url })
    try {
      await measure(server, mailbox)
    } finally {
      await server.stop()
    }
  } finally {
    await mailbox.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The demo network, and as many people more as are missing. */
async function fill(folder: string): Promise<void> {
  const demo = await startRunningServer(folder)
  const { people } = LetterRecipients.parse(await jsonOf(as(demo, 'coordinator').get('/api/updates/recipients')))
  await demo.stop()
  addPeople(folder, RECIPIENTS - people)
}

async function measure(server: RunningServer, mailbox: Mailbox): Promise<void> {
  await withoutNews(server)
  const id = await releaseLetter(server, '2027-01-12')
  const typists = await Promise.all(TYPISTS.map((centre) => startTyping(server, centre)))
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
  const take = async () => {
    const { p50, p99 } = await server.loopDelay()
    const times = quantiles(typists.flatMap((typist) => typist.takeTimes()))
    return `${times}; delay of the server’s event loop p50 ${p50.toFixed(1)} · p99 ${p99.toFixed(1)} ms`
  }
  await wait(WARM_UP_MS)
  await take()
  await wait(WITHOUT_MS)
  const before = await take()
  const begin = performance.now()
  await send(server, id)
  const { sent, waiting } = await sendingOf(server, id)
  const people = sent + waiting
  await waitFor(() => mailbox.received.length >= people, `${people} letters`, SENT_WITHIN_MS)
  const seconds = (performance.now() - begin) / 1000
  const meanwhile = await take()
  await wait(WITHOUT_MS)
  const after = await take()
  await Promise.all(typists.map((typist) => typist.close()))
  console.log(
    `Letters, Node ${process.version}: one to ${people} people; ${TYPISTS.length} planners type ten letters a second each`,
  )
  console.log(`  sent in ${seconds.toFixed(1)} s: ${(people / seconds).toFixed(1)} mails a second`)
  console.log(`  acknowledgements before:  ${before}`)
  console.log(`  while the letter is sent: ${meanwhile}`)
  console.log(`  after it:                 ${after}`)
}

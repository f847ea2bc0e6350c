/**
 * `npm run attack [-- name…]`: attacks a real server, and says how long an uninvolved planner waits for an ack and somebody
 * else for an answer meanwhile, beside the same server without an attack. Median of three servers.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillWithDemo } from '../harness/demoFolder.ts'
import makeDemoFolder from '../harness/makeDemoFolder.ts'
import { startServerProcess } from '../harness/serverProcess.ts'
import { ATTACKS, type Attack } from './attacks.ts'
import { share, witness, type Waits } from './witness.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 3)
/** Some attacks have their effect a little later. */
const AFTER_MS = 2000
const QUIET: Attack = { name: 'none', what: 'nobody attacks', prepare: async () => async () => {} }

const names = process.argv.slice(2)
const chosen = [QUIET, ...ATTACKS.filter(({ name }) => names.length === 0 || names.includes(name))]
const removeDemo = await makeDemoFolder()
console.log('milliseconds, median of three servers    answers: p99.9, longest   acks: median, longest')
for (const attack of chosen) {
  const rounds: Waits[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await attackOnce(attack))
  const figures = [
    rounds.map(({ answers }) => share(answers, 0.999)),
    rounds.map(({ answers }) => Math.max(...answers)),
    rounds.map(({ acks }) => share(acks, 0.5)),
    rounds.map(({ acks }) => Math.max(...acks)),
  ].map((of) => share(of, 0.5).toFixed(0).padStart(6))
  console.log(`${attack.name.padEnd(24)}${figures.join('')}   ${attack.what}`)
}
removeDemo()

async function attackOnce({ prepare }: Attack): Promise<Waits> {
  const folder = mkdtempSync(join(tmpdir(), 'sid-attack-'))
  fillWithDemo(folder)
  const server = await startServerProcess(folder)
  try {
    const attack = await prepare(server)
    return await witness(server, async () => {
      await attack()
      await new Promise((resolve) => setTimeout(resolve, AFTER_MS))
    })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Measures what many honest people do at once, with budgets and without. */
import { fork } from 'node:child_process'
import { z } from 'zod'
import { signIn } from '../harness/signIn.ts'
import { PEAKS } from './honestPeaks.ts'
import { share } from './witness.ts'

const Address = z.object({ http: z.string(), ws: z.string() })
const PEOPLE = 1000

export async function measureHonestPeaks(rounds: number): Promise<void> {
  console.log(`milliseconds until all have what they want, median of ${rounds} servers    with budgets, without`)
  for (const [name, peak] of Object.entries(PEAKS)) {
    const taken: Record<'with' | 'without', number[]> = { with: [], without: [] }
    for (let round = 0; round < rounds; round++) {
      // In turn, so that neither is always the one that finds the machine cold.
      const order = ['with', 'without'] as const
      for (const budgets of round % 2 === 0 ? order : order.toReversed()) {
        const server = await openServer(budgets === 'without')
        const started = performance.now()
        await peak(server, PEOPLE)
        taken[budgets].push(performance.now() - started)
        server.close()
      }
    }
    const figures = [taken.with, taken.without].map((of) => share(of, 0.5).toFixed(0).padStart(8))
    console.log(`${name.padEnd(24)}${figures.join('')}`)
  }
}

async function openServer(isWithout: boolean) {
  const child = fork(new URL('./honestServer.ts', import.meta.url), isWithout ? ['--without-budgets'] : [])
  const address = Address.parse(await new Promise((resolve) => child.once('message', resolve)))
  const cookies = new Map<string, Promise<string>>()
  return {
    ...address,
    cookieOf(email: string) {
      const known = cookies.get(email) ?? signIn(address, email)
      cookies.set(email, known)
      return known
    },
    close: () => child.disconnect(),
  }
}

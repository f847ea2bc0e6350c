/**
 * `npm run simulate -- --seeds 10000`: so many days, from seed 1 or `--from N`; ends at the first that breaks a rule.
 * `npm run simulate -- --seed N` plays one day again and says what happened in it.
 */
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
})

if (values.seed !== undefined) {
  const day = await simulate(Number(values.seed), console.log)
  console.log(
    `seed ${day.seed}: ${day.violation ?? 'nothing is broken'} (${day.events} events, ${day.at.toFixed(0)} ms)`,
  )
  process.exit(day.violation === null ? 0 : 1)
}

const first = Number(values.from)
const last = first + Number(values.seeds) - 1
const started = performance.now()
const tally = new Map<string, number>()
let events = 0
for (let seed = first; seed <= last; seed++) {
  const day = await simulate(seed)
  events += day.events
  for (const [name, count] of day.tally) tally.set(name, (tally.get(name) ?? 0) + count)
  if (day.violation === null) continue
  console.log(`seed ${seed} breaks a rule after ${day.events} events, at ${day.at.toFixed(0)} ms:\n${day.violation}`)
  console.log(`Play it again: npm run simulate -- --seed ${seed}`)
  process.exit(1)
}
const seconds = (performance.now() - started) / 1000
console.log(
  `${last - first + 1} seeds (${first} to ${last}), ${events} events in ${seconds.toFixed(1)} s: nothing is broken`,
)
console.log([...tally].map(([name, count]) => `${name} ${count}`).join(', '))

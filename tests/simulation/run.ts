/**
 * `npm run lab -- simulate --seeds 10000`: plays this many days, from seed 1 or `--from N`; ends at the first that
 * breaks a rule. `--days 3,14` plays these. `--seconds S` ends it after that time. `npm run lab -- simulate --seed N`
 * plays one day again and prints its events. `--nodes` has one to three nodes on one database instead of one server on
 * a disk. `--json` prints one object for a program.
 */
import { parseArgs } from 'node:util'
import { simulate, type Day } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seconds: { type: 'string', default: 'Infinity' },
    seed: { type: 'string' },
    days: { type: 'string' },
    nodes: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const serves = values.nodes ? 'nodes' : 'alone'

if (values.seed !== undefined) {
  const day = await simulate(Number(values.seed), serves, values.json ? undefined : console.log)
  const said = `seed ${day.seed}: ${day.violation ?? 'nothing is broken'} (${day.events} events, ${day.at.toFixed(0)} ms)`
  console.log(values.json ? JSON.stringify(day) : said)
  process.exit(day.violation === null ? 0 : 1)
}

const first = Number(values.from)
const seeds = values.days?.split(',').map(Number) ?? Array.from({ length: Number(values.seeds) }, (_, at) => first + at)
const started = performance.now()
/** Work of others beside us does not count. */
const computedSeconds = () => process.cpuUsage().user / 1e6
const tally: Record<string, number> = {}
let events = 0
let broken: Day | null = null
let days = 0
for (const seed of seeds) {
  if (broken !== null || computedSeconds() >= Number(values.seconds)) break
  days += 1
  const day = await simulate(seed, serves)
  events += day.events
  for (const [name, count] of Object.entries(day.tally)) tally[name] = (tally[name] ?? 0) + count
  if (day.violation !== null) broken = day
}
console.log(values.json ? JSON.stringify({ days, broken, tally }) : summary())
process.exit(broken === null ? 0 : 1)

function summary(): string {
  if (broken !== null) {
    return `seed ${broken.seed} breaks a rule after ${broken.events} events, at ${broken.at.toFixed(0)} ms:
${broken.violation}
Play it again: npm run lab -- simulate ${values.nodes ? '--nodes ' : ''}--seed ${broken.seed}`
  }
  const spent = `${((performance.now() - started) / 1000).toFixed(1)} s, ${computedSeconds().toFixed(1)} s of them computing`
  const often = Object.entries(tally).map(([name, count]) => `${name} ${count}`)
  return `${days} seeds (${seeds[0]} to ${seeds[days - 1]}), ${events} events in ${spent}: nothing is broken\n${often.join(', ')}`
}

/** `npm run eval -- synergies [--by language]`, `twins`, `anchors`, `fit`: prints how good what cannot be simply right or wrong is. */
import { parseArgs } from 'node:util'
import { evalAnchors } from './anchors/print.ts'
import { evalSynergies, fitWeights } from './synergies/print.ts'
import { evalTwins } from './synergies/twins.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } })
const EVALS: Readonly<Record<string, () => void>> = {
  synergies: () => evalSynergies(values.by ?? null),
  twins: evalTwins,
  anchors: evalAnchors,
  fit: fitWeights,
}

const unknown = positionals.filter((name) => !(name in EVALS))
if (unknown.length > 0) {
  console.error(`There is no eval called ${unknown.join(', ')}; there are: ${Object.keys(EVALS).join(', ')}.`)
  process.exit(1)
}
for (const [name, run] of Object.entries(EVALS)) {
  if (positionals.length === 0 ? name !== 'fit' : positionals.includes(name)) run()
}

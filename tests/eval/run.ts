/** `npm run lab -- eval synergies [--by language | kind]`, `twins`, `anchors`, `fit`, `projection`, `products`, `answers`: prints how good what cannot be simply right or wrong is. */
import { parseArgs } from 'node:util'
import { evalAnchors } from './anchors/print.ts'
import { evalAnswers } from './answers/print.ts'
import { evalSynergies, fitWeights } from './synergies/print.ts'
import { writeProducts } from './synergies/products.ts'
import { writeProjection } from './synergies/projection.ts'
import { evalTwins } from './synergies/twins.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { by: { type: 'string' } } })
/** Runs only on demand: it fits, writes, or reads stored data. */
const ON_DEMAND: ReadonlySet<string> = new Set(['fit', 'answers', 'projection', 'products'])
const EVALS: Readonly<Record<string, () => void | Promise<void>>> = {
  synergies: () => evalSynergies(values.by ?? null),
  twins: evalTwins,
  anchors: evalAnchors,
  fit: fitWeights,
  projection: writeProjection,
  products: writeProducts,
  answers: evalAnswers,
}

const unknown = positionals.filter((name) => !(name in EVALS))
if (unknown.length > 0) {
  console.error(`There is no eval called ${unknown.join(', ')}; there are: ${Object.keys(EVALS).join(', ')}.`)
  process.exit(1)
}
for (const [name, run] of Object.entries(EVALS)) {
  if (positionals.length === 0 ? !ON_DEMAND.has(name) : positionals.includes(name)) await run()
}

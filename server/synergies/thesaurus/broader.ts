/** Which concepts are special cases of others. Pure. */
import { CONCEPTS } from './concepts.ts'

const broaderOf = new Map(CONCEPTS.map(({ id, broader }) => [id, broader]))
const NONE: ReadonlySet<string> = new Set()
/** All that a concept is a special case of, near or far: pairs are asked about by the million. */
const generalOf = new Map([...broaderOf.keys()].map((id) => [id, climb(id)]))

function climb(id: string): ReadonlySet<string> {
  const broader = broaderOf.get(id) ?? []
  return broader.length === 0 ? NONE : new Set(broader.flatMap((one) => [one, ...climb(one)]))
}

/** Whether the first is a special case of the second, near or far. */
export const isSpecialCase = (special: string, general: string): boolean =>
  (generalOf.get(special) ?? NONE).has(general)

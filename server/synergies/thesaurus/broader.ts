/** Which concepts are special cases of others. Pure. */
import { CONCEPTS } from './concepts.ts'

const broaderOf = new Map(CONCEPTS.map(({ id, broader }) => [id, broader]))

/** Whether the first is a special case of the second, near or far. */
export function isSpecialCase(special: string, general: string): boolean {
  return (broaderOf.get(special) ?? []).some((one) => one === general || isSpecialCase(one, general))
}

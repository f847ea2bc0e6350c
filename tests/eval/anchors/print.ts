/** How many comments stay on their words, over seeded scripts of edits by two people. */
import { FOLLOWING, judgeAnchors, OTHERS } from './judge.ts'
import { HARSH, PEOPLE, WILD } from './script.ts'

const SCRIPTS = 400
/** At each change. */
const AIMS = new Map([
  [PEOPLE, 'aim ≥ 99.5 %'],
  [HARSH, 'aim ≥ 97.0 %'],
  [WILD, 'no aim'],
])

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7)

export function evalAnchors(): void {
  console.log(
    `Comments that cover what survives of their words, or are orphans when nothing does (${SCRIPTS} scripts each):`,
  )
  for (const [kind, aim] of AIMS) {
    const { shares, misses } = judgeAnchors(kind, SCRIPTS, { ...FOLLOWING, ...OTHERS }, true)
    console.log(`  the ${kind.name} script, ${kind.edits} edits (${aim})`)
    for (const [method, { covers, isExact }] of shares) {
      console.log(`    ${method.padEnd(34)} ${percent(covers)}   exactly ${percent(isExact)}`)
    }
    const seeds = misses.filter(({ method }) => method === 'followed at each change').map(({ seed }) => seed)
    if (seeds.length > 0) console.log(`    missed at each change: scripts ${seeds.join(', ')}`)
  }
}

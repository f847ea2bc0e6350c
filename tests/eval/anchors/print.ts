/** How many comments stay on their words, over seeded scripts of edits by two people. */
import { FOLLOWING, judgeAnchors, OTHERS, type Survival } from './judge.ts'
import { HARSH, PEOPLE, WILD } from './script.ts'

const SCRIPTS = 400
/** The rules were made while looking at the scripts from 1 on; these were only ever counted. */
const FIRST_UNSEEN = 1001
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
    const unseen = judgeAnchors(kind, SCRIPTS, FOLLOWING, false, FIRST_UNSEEN)
    console.log('   on scripts that nobody looked at while this was made:')
    printShares(unseen.shares)
    console.log('   on the others:')
    printShares(shares)
    const seeds = misses.filter(({ method }) => method === 'followed at each change').map(({ seed }) => seed)
    if (seeds.length > 0) console.log(`    missed at each change: scripts ${seeds.join(', ')}`)
  }
}

function printShares(shares: Survival['shares']): void {
  for (const [method, { covers, isExact }] of shares) {
    console.log(`    ${method.padEnd(34)} ${percent(covers)}   exactly ${percent(isExact)}`)
  }
}

/** The cost of following a document's comments: 50 kB of text, 100 threads, one change after the other. */
import { cpus } from 'node:os'
import * as Y from 'yjs'
import { anchorAt, type FollowedAnchor } from '../../shared/comments/anchors/anchor.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'
import { readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { narrative, plan } from '../language/plan.ts'
import { seededRandom } from '../harness/random.ts'
import { quantiles } from './quantiles.ts'

const TEXT_CHARACTERS = 50_000
const THREADS = 100
const CHANGES = 2000
/** So that the text consists of many small pieces, as one does that was written by hand. */
const EDITS_BEFORE = 1000

const SENTENCE = 'Safer Internet Day is the day on which we speak with children about what they do online. '

export async function benchAnchors(): Promise<void> {
  const random = seededRandom(1)
  const below = (limit: number): number => Math.floor(random.next() * limit)
  const paragraph = SENTENCE.repeat(5).trim()
  const paragraphs = Array.from(
    { length: Math.ceil(TEXT_CHARACTERS / paragraph.length) },
    (_, at) => `${at} ${paragraph}`,
  )
  const doc = plan(narrative(paragraphs.join('\n')))
  const fragment = planNarrative(doc)
  const texts = fragment.toArray().flatMap((block) => {
    const text = block instanceof Y.XmlElement ? block.get(0) : null
    return text instanceof Y.XmlText ? [text] : []
  })
  const type = (): void => {
    const text = random.pick(texts)
    if (random.next() < 0.2) text.delete(below(text.length - 3), 2)
    else text.insert(below(text.length), random.pick(['a', 'e', ' ', 'and ']))
  }
  for (let edit = 0; edit < EDITS_BEFORE; edit++) type()

  let before = readWrittenText(fragment)
  let anchors: readonly FollowedAnchor[] = Array.from({ length: THREADS }, () => {
    const start = below(before.text.length - 60)
    return anchorAt('narrative', before.text, { start, end: start + 5 + below(50) })
  })
  const [reading, following, both]: [number[], number[], number[]] = [[], [], []]
  for (let change = 0; change < CHANGES; change++) {
    type()
    const start = performance.now()
    const after = readWrittenText(fragment)
    const read = performance.now()
    anchors = followAnchors(before, after, anchors)
    const end = performance.now()
    reading.push(read - start)
    following.push(end - read)
    both.push(end - start)
    before = after
  }
  const size = `${(before.text.length / 1000).toFixed(0)} kB in ${before.runs.length} pieces`
  console.log(`Comments: ${size}, ${THREADS} threads, ${cpus().length} × ${cpus()[0]?.model ?? '?'}`)
  console.log(`  followAnchors, a change (aim ≤ 1): ${quantiles(following)}`)
  console.log(`  reading the text from Yjs:         ${quantiles(reading)}`)
  console.log(`  both, all the server does (≤ 1):   ${quantiles(both)}`)

  const old = before
  const moved = { text: old.text.split('\n').toReversed().join('\n'), runs: [] }
  const start = performance.now()
  followAnchors(old, moved, anchors)
  console.log(
    `  every block moved at once, nothing known of its characters: ${(performance.now() - start).toFixed(1)} ms`,
  )
}

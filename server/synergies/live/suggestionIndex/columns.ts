/**
 * The values read of every activity whenever one changes, column by column: looking each of thousands up in its object
 * would take longer than all the rest.
 */
import { isOpen, measureAudiences } from '../../engine/compare.ts'
import type { WeightedActivity } from '../../engine/weightedActivity.ts'

interface Columns {
  readonly owner: Int32Array
  readonly audience: Int32Array
  /** A bit for each language of a minority or of the country, shared by some: without a bit in common two share no minority. */
  readonly minorities: Int32Array
  /** Characters of the description. */
  readonly length: Int32Array
  /** 1 for activities that name offers or needs. */
  readonly open: Uint8Array
  /** See `WeightedActivity`. */
  readonly topicTotal: Float64Array
  readonly subjectLength: Float64Array
  /** A pair of less strength is not among the strongest of this one. */
  readonly needed: Float64Array
}

const BITS = 32

export interface IndexColumns {
  /** Replaced by larger arrays when it grows. */
  readonly columns: Columns
  set(slot: number, profile: WeightedActivity): void
  /** How far a set of audiences is the same as each that was seen, by their numbers: see `measureAudiences`. */
  audiencesOf(number: number): Float64Array
}

export function createTable(): IndexColumns {
  let columns = room(64)
  const numbers = new Map<string, number>()
  const audiences: ReadonlySet<string>[] = []
  const numberOf = (key: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1
    numbers.set(key, number)
    return number
  }
  const bitsOf = (languages: ReadonlySet<string>): number => {
    let bits = 0
    for (const language of languages) bits |= 1 << (numberOf(`language ${language}`) % BITS)
    return bits
  }
  const audienceNumbers = new Map<string, number>()
  const audienceOf = (set: ReadonlySet<string>): number => {
    const key = JSON.stringify([...set].toSorted())
    const number = audienceNumbers.get(key) ?? audiences.push(set) - 1
    audienceNumbers.set(key, number)
    return number
  }

  const audienceRows = new Map<number, Float64Array>()

  return {
    audiencesOf(number) {
      const known = audienceRows.get(number)
      if (known !== undefined && known.length === audiences.length) return known
      const own = audiences[number] ?? new Set()
      const row = Float64Array.from(audiences, (set) => measureAudiences(own, set).sameAudience)
      audienceRows.set(number, row)
      return row
    },
    get columns() {
      return columns
    },
    set(slot, { features, topicTotal, subjectLength }) {
      if (slot >= columns.owner.length) columns = grown(columns)
      columns.owner[slot] = numberOf(`owner ${features.owner}`)
      columns.audience[slot] = audienceOf(features.audiences)
      columns.minorities[slot] = bitsOf(new Set([...features.minorityLanguages, ...features.official]))
      columns.length[slot] = features.length
      columns.open[slot] = isOpen(features) ? 1 : 0
      columns.topicTotal[slot] = topicTotal
      columns.subjectLength[slot] = subjectLength
      columns.needed[slot] = -Infinity
    },
  }
}

const room = (size: number) => ({
  owner: new Int32Array(size),
  audience: new Int32Array(size),
  minorities: new Int32Array(size),
  length: new Int32Array(size),
  open: new Uint8Array(size),
  topicTotal: new Float64Array(size),
  subjectLength: new Float64Array(size),
  needed: new Float64Array(size),
})

function grown(columns: Columns): ReturnType<typeof room> {
  const more = room(columns.owner.length * 2)
  for (const name of Object.keys(columns) as (keyof Columns)[]) more[name].set(columns[name])
  return more
}

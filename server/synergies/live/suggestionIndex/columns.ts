/**
 * The values read of every activity whenever one changes, column by column: looking each of thousands up in its object
 * would take longer than all the rest.
 */
import { isOpen, measureAudiences } from '../../engine/compare.ts'
import type { WeightedActivity } from '../../engine/weightedActivity.ts'

const BITS = 32

export class IndexColumns {
  /** Replaced by larger arrays when it grows. */
  columns: Columns = room(64)
  /** Numbers of owners and languages. */
  readonly #numbers = new Map<string, number>()
  readonly #audiences: ReadonlySet<string>[] = []
  readonly #audienceNumbers = new Map<string, number>()
  readonly #audienceRows = new Map<number, Float64Array>()

  set(slot: number, { features, topicTotal, subjectLength }: WeightedActivity): void {
    if (slot >= this.columns.owner.length) this.columns = grown(this.columns)
    const { columns } = this
    columns.owner[slot] = this.#numberOf(`owner ${features.owner}`)
    columns.audience[slot] = this.#audienceOf(features.audiences)
    columns.minorities[slot] = this.#bitsOf(new Set([...features.minorityLanguages, ...features.official]))
    columns.length[slot] = features.length
    columns.open[slot] = isOpen(features) ? 1 : 0
    columns.topicTotal[slot] = topicTotal
    columns.subjectLength[slot] = subjectLength
    columns.needed[slot] = -Infinity
  }

  /** How far a set of audiences is the same as each that was seen, by their numbers: see `measureAudiences`. */
  audiencesOf(number: number): Float64Array {
    const known = this.#audienceRows.get(number)
    if (known !== undefined && known.length === this.#audiences.length) return known
    const own = this.#audiences[number] ?? new Set()
    const row = Float64Array.from(this.#audiences, (set) => measureAudiences(own, set).sameAudience)
    this.#audienceRows.set(number, row)
    return row
  }

  #numberOf(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1
    this.#numbers.set(key, number)
    return number
  }

  #bitsOf(languages: ReadonlySet<string>): number {
    let bits = 0
    for (const language of languages) bits |= 1 << (this.#numberOf(`language ${language}`) % BITS)
    return bits
  }

  #audienceOf(set: ReadonlySet<string>): number {
    const key = JSON.stringify([...set].toSorted())
    const number = this.#audienceNumbers.get(key) ?? this.#audiences.push(set) - 1
    this.#audienceNumbers.set(key, number)
    return number
  }
}

type Columns = ReturnType<typeof room>

const room = (size: number) => ({
  owner: new Int32Array(size),
  audience: new Int32Array(size),
  /** A bit for each language of a minority or of the country, shared by some: without a bit in common two share no minority. */
  minorities: new Int32Array(size),
  /** Characters of the description. */
  length: new Int32Array(size),
  /** 1 for activities that name offers or needs. */
  open: new Uint8Array(size),
  /** See `WeightedActivity`. */
  topicTotal: new Float64Array(size),
  subjectLength: new Float64Array(size),
  /** A pair of less strength is not among the strongest of this one. */
  needed: new Float64Array(size),
})

function grown(columns: Columns): Columns {
  const more = room(columns.owner.length * 2)
  for (const name of Object.keys(columns) as (keyof Columns)[]) more[name].set(columns[name])
  return more
}

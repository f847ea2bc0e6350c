/**
 * The overlap of one activity with all others at once. It iterates over the keys of the one, and over the activities
 * with each key: far fewer than all pairs of keys. The numbers are those of `overlapOf`, to the last digit, for both
 * add up in the order of keys.
 */
import type { Weighted } from '../../engine/weighted.ts'
import { STRAND_NAMES, OVERLAP_MEASURES, type Overlap, type OverlapMeasureName } from '../../engine/overlap.ts'
import { createMatrix } from '../../engine/vectors/matrix.ts'
import { DIMENSIONS } from '../../engine/vectors/vector.ts'
import type { WeightedActivity } from '../../engine/weightedActivity.ts'
import { Postings } from './postings.ts'

const NOWHERE = new Float32Array(DIMENSIONS)

const leadsOf = ({ leads }: WeightedActivity): Weighted => leads

/** Holds the last reading, by slot. */
export class Overlaps {
  readonly strands = Object.fromEntries(STRAND_NAMES.map((name) => [name, new Float64Array(0)])) as Record<
    OverlapMeasureName,
    Float64Array
  >
  closeness: Float32Array = new Float32Array(0)
  /** 1 for slots that share a lead. */
  sharesLead = new Uint8Array(0)
  /** Where the texts of each slot point; nowhere for a free one. */
  readonly #directions = createMatrix(DIMENSIONS)
  /** Strands may look for their keys in the same vector. */
  readonly #vectors = new Map(
    [leadsOf, ...STRAND_NAMES.map((name) => OVERLAP_MEASURES[name].theirs)].map((vector) => [vector, new Postings()]),
  )
  #capacity = 0
  #used = 0

  add(slot: number, profile: WeightedActivity): void {
    this.#makeRoom(slot)
    this.#directions.set(slot, profile.direction)
    for (const [vector, postings] of this.#vectors) postings.add(slot, vector(profile))
  }

  /** @param profile as it was added */
  remove(slot: number, profile: WeightedActivity): void {
    this.#directions.set(slot, NOWHERE)
    for (const [vector, postings] of this.#vectors) postings.remove(slot, vector(profile))
  }

  /** Reads the overlap of one with all others, replacing the last reading. */
  read(profile: WeightedActivity): void {
    this.closeness = this.#directions.times(profile.direction)
    follow(profile.leads, this.#vectors.get(leadsOf), this.sharesLead)
    for (const name of STRAND_NAMES) {
      const { ours, theirs, by } = OVERLAP_MEASURES[name]
      const into = this.strands[name]
      into.fill(0, 0, this.#used)
      const postings = this.#vectors.get(theirs)
      if (postings !== undefined) (by === 'sum' ? addUp : takeMost)(ours(profile), postings, into)
    }
  }

  /** @param asSecond the one that was read is the second of the pair */
  at(slot: number, asSecond: boolean): Overlap {
    const { strands, closeness } = this
    const [wanted, given] = [strands.wanted[slot] ?? 0, strands.given[slot] ?? 0]
    return {
      subjectMass: strands.subjectMass[slot] ?? 0,
      topicMass: strands.topicMass[slot] ?? 0,
      words: strands.words[slot] ?? 0,
      partner: strands.partner[slot] ?? 0,
      wanted: asSecond ? given : wanted,
      given: asSecond ? wanted : given,
      closeness: closeness[slot] ?? 0,
    }
  }

  #makeRoom(slot: number): void {
    this.#used = Math.max(this.#used, slot + 1)
    if (slot < this.#capacity) return
    this.#capacity = Math.max(64, this.#capacity * 2, slot + 1)
    this.sharesLead = new Uint8Array(this.#capacity)
    for (const name of STRAND_NAMES) this.strands[name] = new Float64Array(this.#capacity)
  }
}

/** Sets in `seen` the slots that have one of these leads. */
function follow(leads: Weighted, postings: Postings | undefined, seen: Uint8Array): void {
  seen.fill(0)
  for (const key of leads.keys()) {
    const slots = postings?.of(key)?.slots ?? []
    for (let at = 0; at < slots.length; at++) seen[slots[at] ?? 0] = 1
  }
}

function addUp(ours: Weighted, postings: Postings, into: Float64Array): void {
  for (const [key, weight] of ours) {
    const posting = postings.of(key)
    if (posting === undefined) continue
    const { slots, weights } = posting
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0
      into[slot] = (into[slot] ?? 0) + weight * (weights[at] ?? 0)
    }
  }
}

function takeMost(ours: Weighted, postings: Postings, into: Float64Array): void {
  for (const [key, weight] of ours) {
    const slots = postings.of(key)?.slots ?? []
    for (let at = 0; at < slots.length; at++) {
      const slot = slots[at] ?? 0
      if (weight > (into[slot] ?? 0)) into[slot] = weight
    }
  }
}

/** Packs a plan file for the worker in small pieces, so that nobody's keystroke waits for two thousand activities. */
import { setImmediate } from 'node:timers/promises'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'

/** The file without activities, then the activities in their order, a piece at a time. */
export interface PackedPlans {
  readonly head: Uint8Array<ArrayBuffer>
  readonly pieces: readonly Piece[]
}
interface Piece {
  /** The place of their plan in the file. */
  readonly plan: number
  readonly list: 'activities' | 'trash'
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Takes about a millisecond. */
const ACTIVITIES_IN_PIECE = 50

/** @returns null if the plans take more than so many bytes */
export async function packPlans(file: PlanFile, maxBytes: number): Promise<PackedPlans | null> {
  const pieces: Piece[] = []
  const head = encode({ ...file, plans: file.plans.map((plan) => ({ ...plan, activities: [], trash: [] })) })
  let left = maxBytes - head.byteLength
  for (const [at, plan] of file.plans.entries()) {
    for (const list of ['activities', 'trash'] as const) {
      for (let from = 0; from < plan[list].length; from += ACTIVITIES_IN_PIECE) {
        const bytes = encode(plan[list].slice(from, from + ACTIVITIES_IN_PIECE))
        left -= bytes.byteLength
        if (left < 0) return null
        pieces.push({ plan: at, list, bytes })
        await setImmediate()
      }
    }
  }
  return left < 0 ? null : { head, pieces }
}

export function unpackPlans({ head, pieces }: PackedPlans): PlanFile {
  const file = decode(head) as PlanFile
  for (const { plan, list, bytes } of pieces) file.plans[plan]?.[list].push(...(decode(bytes) as ActivityView[]))
  return file
}

export const buffersOf = ({ head, pieces }: PackedPlans): readonly ArrayBuffer[] =>
  [head, ...pieces.map(({ bytes }) => bytes)].map(({ buffer }) => buffer)

const encode = (value: unknown): Uint8Array<ArrayBuffer> => new TextEncoder().encode(JSON.stringify(value))
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

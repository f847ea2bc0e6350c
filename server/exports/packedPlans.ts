/** Packs a plan file for the worker in small pieces, so that no keystroke waits for two thousand activities. */
import { setImmediate } from 'node:timers/promises'
import { packRows, ROWS_IN_PIECE } from '../../shared/exports/packedRows.ts'
import type { ExportedPlan, PlanFile } from '../../shared/exports/planFile.ts'

/** The file without activities, then the activities in their order, a piece of packed rows at a time. */
export interface PackedPlans {
  readonly head: Uint8Array<ArrayBuffer>
  readonly activities: readonly Uint8Array<ArrayBuffer>[]
  readonly trash: readonly Uint8Array<ArrayBuffer>[]
}

/** @returns null if the plans take more than `maxBytes` */
export async function packPlans(file: PlanFile, maxBytes: number): Promise<PackedPlans | null> {
  const lists = { activities: [] as Uint8Array<ArrayBuffer>[], trash: [] as Uint8Array<ArrayBuffer>[] }
  const head = await packHead(file)
  let left = maxBytes - head.byteLength
  for (const [plan, { writtenIn, ...content }] of file.plans.entries()) {
    for (const list of ['activities', 'trash'] as const) {
      for (let from = 0; from < content[list].length; from += ROWS_IN_PIECE) {
        const rows = content[list].slice(from, from + ROWS_IN_PIECE).map((activity) => {
          const languages = writtenIn.activities[activity.id]
          const packed = languages === undefined ? '' : JSON.stringify(languages)
          return { plan, writtenIn: packed, json: JSON.stringify(activity) }
        })
        const bytes = packRows(rows)
        left -= bytes.byteLength
        if (left < 0) return null
        lists[list].push(bytes)
        await setImmediate()
      }
    }
  }
  return left < 0 ? null : { head, ...lists }
}

/** The file without activities, a plan at a time: narratives can be long. */
export async function packHead({ plans, ...file }: PlanFile): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const parts = [encoder.encode(`${JSON.stringify(file).slice(0, -1)},"plans":[`)]
  for (const [at, plan] of plans.entries()) {
    parts.push(encoder.encode(`${at === 0 ? '' : ','}${JSON.stringify(withoutActivities(plan))}`))
    await setImmediate()
  }
  parts.push(encoder.encode(']}'))
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

export const withoutActivities = (plan: ExportedPlan): ExportedPlan => ({
  ...plan,
  activities: [],
  trash: [],
  writtenIn: { ...plan.writtenIn, activities: {} },
})

export const buffersOf = ({ head, activities, trash }: PackedPlans): readonly ArrayBuffer[] =>
  [head, ...activities, ...trash].map(({ buffer }) => buffer)

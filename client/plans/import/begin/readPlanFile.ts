/** Reads our own export, JSON: the complete plan, with its ids. */
import { z } from 'zod'
import { PlanFile } from '../../../../shared/exports/planFile.ts'

export type PlanFileReading =
  | { readonly kind: 'read'; readonly file: PlanFile }
  | { readonly kind: 'failed'; readonly why: 'no-json' | 'no-plan-file' | 'another-version' }

const AnyVersion = z.object({ format: PlanFile.shape.format, version: z.number() })

/** As large as an export may be. */
export const MAX_PLAN_FILE_BYTES = 32 * 1024 * 1024

export const isPlanFile = (name: string): boolean => name.toLowerCase().endsWith('.json')

export function readPlanFile(text: string): PlanFileReading {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'failed', why: 'no-json' }
  }
  const file = PlanFile.safeParse(value)
  if (file.success) return { kind: 'read', file: file.data }
  const any = AnyVersion.safeParse(value)
  const isOther = any.success && any.data.version !== PlanFile.shape.version.value
  return { kind: 'failed', why: isOther ? 'another-version' : 'no-plan-file' }
}

/** Writes plans as JSON: our own format, which comes back without loss. */
import type { PlanFile } from '../../shared/exports/planFile.ts'

export const writeJson = (file: PlanFile): Buffer<ArrayBuffer> => Buffer.from(`${JSON.stringify(file, null, 2)}\n`)

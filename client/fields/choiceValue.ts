/** Reading a single-choice entry as the typed view would. */
import type { z } from 'zod'

export interface ChoiceValue {
  readonly schema: z.ZodType
  readonly fallback: unknown
}

/** Returns the value if it is valid, otherwise the field's default. */
export function readChoice(found: unknown, { schema, fallback }: ChoiceValue): unknown {
  if (found === undefined || found === null || found === '') return fallback
  const parsed = schema.safeParse(found)
  return parsed.success ? parsed.data : fallback
}

/** Messages between nodes through Redis, and those stored for each other in Postgres. Both are JSON. */
import { z } from 'zod'
import { BusMessage, DocumentNameSchema } from './busMessage.ts'

const presence = z.object({
  kind: z.literal('presence'),
  document: DocumentNameSchema,
  /** Bytes in base64. */
  update: z.base64(),
})

/** A row of the table. */
export const StoredMessage = z.union([z.object({ kind: z.literal('message'), message: BusMessage }), presence])
export type StoredMessage = z.infer<typeof StoredMessage>

const id = z.int().nonnegative()

export const Signal = z.union([
  /** These rows were stored, the first under this id. */
  z.object({ kind: z.literal('stored'), node: z.string(), first: id, bodies: z.array(z.string()) }),
  /** There are rows up to this id; null: it is not known up to which. */
  z.object({ kind: z.literal('more'), last: id.nullable() }),
  /** These documents have these sequences now. */
  z.object({ kind: z.literal('committed'), sequences: z.array(z.tuple([DocumentNameSchema, id])) }),
  presence,
])
export type Signal = z.infer<typeof Signal>

/** @returns null for text that is not JSON or not such a value: a newer node may know more than this one */
export function parseAs<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

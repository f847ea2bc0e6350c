/**
 * The schemas of views, for code that receives one over HTTP, and the problems of content that a view could not take.
 */
import { z } from 'zod'
import { RichText } from '../richtext/json.ts'
import type { Field, FieldTable } from './table.ts'

/** Something in a document that the view had to leave out or doubts. */
export const ViewProblem = z.object({
  /** Where: `activities/<id>/startsOn`, `meta/theme`, `narrative`. */
  at: z.string(),
  problem: z.enum(['not-valid', 'end-before-start', 'not-fully-shown', 'too-many']),
  /** The stored value, shortened. */
  found: z.string(),
})
export type ViewProblem = z.infer<typeof ViewProblem>

/** By fractional index (compared by code unit, as the keys are made), equal ones by id. */
export function inOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The schema of one field's view, for code that receives a view over HTTP. In an older response, cached for offline
 * reading, the field is empty.
 */
export function viewSchemaOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return z.string().default('')
    case 'choice':
      return (field.fallback === null ? field.schema.nullable() : field.schema).default(field.fallback)
    case 'set':
      return z.array(field.schema).default([])
    case 'list':
      return z.array(z.object({ id: z.string(), ...shapeOf(field.entry) })).default([])
    case 'rich':
      return RichText
  }
}

/** The shape of a table of fields, for `z.object`. */
export function shapeOf(fields: FieldTable): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, viewSchemaOf(field)]))
}

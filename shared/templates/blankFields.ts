/** A template without anything written in it. */
import { z } from 'zod'
import { shapeOf } from '../fields/schema.ts'
import { templateFields, type TemplateFields } from './template.ts'

export const BLANK_FIELDS = z.object(shapeOf(templateFields)).parse({}) as unknown as TemplateFields

/**
 * A *proposal* is a thread whose first comment carries a *replacement*: other words for the commented ones, or another value
 * for the commented field. Nothing of it stands in the document until somebody who edits the document applies it.
 */
import { z } from 'zod'
import { PersonId } from '../../ids.ts'
import { CommentBody } from '../body.ts'
import { MAX_QUOTE_CHARACTERS } from '../anchors/anchor.ts'

/** The most values of a set, and the characters of one of them. */
const MAX_VALUES = 200
const MAX_VALUE_CHARACTERS = 500

/** A field's value, as its view has it. The field's own schema says whether it takes it. */
export const FieldValue = z.union([
  z.string().max(MAX_QUOTE_CHARACTERS),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(MAX_VALUE_CHARACTERS)).max(MAX_VALUES),
])
export type FieldValue = z.infer<typeof FieldValue>

/** Within one block: no breaks. An empty text takes the words away. */
const Words = z
  .string()
  .max(MAX_QUOTE_CHARACTERS)
  .regex(/^[^\n\r\u2028\u2029]*$/, 'a replacement stays within one paragraph')

export const Replacement = z.discriminatedUnion('of', [
  z.object({ of: z.literal('words'), text: Words }),
  z.object({ of: z.literal('field'), value: FieldValue }),
])
export type Replacement = z.infer<typeof Replacement>

export const ProposalState = z.enum(['open', 'applied', 'declined'])
export type ProposalState = z.infer<typeof ProposalState>

/** As a thread shows it. */
export const Proposal = z.object({
  replacement: Replacement,
  /** The value of the field when it was proposed; null for words: the anchor has them. */
  before: FieldValue,
  state: ProposalState,
  /** The person who applied or declined it, and when; null while it is open. */
  decidedBy: z.object({ id: PersonId, name: z.string() }).nullable(),
  decidedAt: z.iso.datetime().nullable(),
})
export type Proposal = z.infer<typeof Proposal>

/**
 * The edit that applied a proposal, as Yjs knows it: what this client wrote from one clock on and before the other. Nothing
 * was written where only characters were taken away.
 */
export const Application = z
  .object({
    client: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    from: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    clock: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  })
  .strict()
export type Application = z.infer<typeof Application>

/**
 * `POST /api/thread/<id>/proposal`: it was applied by an edit that is committed; that edit was undone; or it is declined, with
 * a word or without.
 */
export const DecideProposal = z.discriminatedUnion('to', [
  z.object({ to: z.literal('applied'), edit: Application }).strict(),
  z.object({ to: z.literal('open'), edit: Application }).strict(),
  z
    .object({ to: z.literal('declined'), key: z.string().min(8).max(64), body: CommentBody.nullable().default(null) })
    .strict(),
])
export type DecideProposal = z.input<typeof DecideProposal>

/** Old and new words in a line that needs no language. */
export const lineOfWords = (before: string, after: string): string => `“${before}” → “${after}”`

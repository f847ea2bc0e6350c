/**
 * Why a pair is suggested, as data: each reader words it in their own language (`reasonText.ts`).
 *
 * Connections store the reasons for which they were proposed. So each reason names the version of its shape; a new shape
 * is a new version, and every version stays worded.
 */
import { z } from 'zod'
import { LocalDate } from '../days.ts'
import { EvidenceSpan } from './evidence.ts'

/** Ids of the thesaurus, the most special first. */
const Concepts = z.array(z.string())
/** A centre; a country in the files of `npm run suggest`. */
const Owner = z.string()

const of = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ v: z.literal(1), kind: z.literal(kind), ...shape })

/** Version 0: an English sentence. Connections that were proposed before reasons were data have them. */
const WrittenReason = z.object({ v: z.literal(0), text: z.string() })

const ReasonOfVersion1 = z.discriminatedUnion('kind', [
  of('looks-for', {
    seeker: Owner,
    giver: Owner,
    /** False where too little says that the giver really has it. */
    certain: z.boolean(),
    things: Concepts,
    topics: Concepts,
    people: Concepts,
  }),
  of('both-on', { concepts: Concepts }),
  of('both-have', { concepts: Concepts }),
  of('both-involve', { concepts: Concepts }),
  of('both-at', { concepts: Concepts }),
  of('same-partner', { partners: z.array(z.string()) }),
  /** Languages of minorities. */
  of('both-reach', { languages: z.array(z.string()) }),
  of('both-for', { audiences: z.array(z.string()) }),
  of('same-week', { monday: LocalDate }),
  of('following-days', {}),
  of('days-apart', { days: z.number() }),
  of('both-in-language', { languages: z.array(z.string()) }),
  /** The texts are close, and no subject of both can be named. */
  of('close-in-meaning', {}),
])
export type ReasonOfVersion1 = z.infer<typeof ReasonOfVersion1>

const withSpans = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.object({ v: z.literal(2), kind: z.literal(kind), ...shape, spans: z.array(EvidenceSpan) })

/**
 * Version 2 has the place of each reason, on both sides. Reasons without text (a date, an audience) stay in version 1.
 */
const ReasonOfVersion2 = z.discriminatedUnion('kind', [
  /** The concepts of the seeker's needs, and of the giver's offers or resources. */
  withSpans('looks-for', { seeker: Owner, giver: Owner, things: Concepts, topics: Concepts, people: Concepts }),
  /** One says that it looks for something, the other that it offers something, and both are on the same. Connections from before 2026-12 have it. */
  withSpans('seeks-and-offers', { seeker: Owner, giver: Owner, concepts: Concepts }),
  withSpans('both-on', { concepts: Concepts }),
  withSpans('both-have', { concepts: Concepts }),
  withSpans('both-involve', { concepts: Concepts }),
  withSpans('both-at', { concepts: Concepts }),
  /** The concept that both texts are nearest to, though they do not name it. It is likely, not certain. */
  withSpans('seem-about', { concepts: Concepts }),
  /** Rare words of both texts, as the first writes them. */
  withSpans('same-words', { words: z.array(z.string()) }),
  /** Ids of the taxonomy's themes that both planners ticked; no text bears it out. */
  withSpans('same-themes', { themes: z.array(z.string()) }),
])
export type ReasonOfVersion2 = z.infer<typeof ReasonOfVersion2>

export const Reason = z.discriminatedUnion('v', [WrittenReason, ReasonOfVersion1, ReasonOfVersion2])
export type Reason = z.infer<typeof Reason>

/** Objections to a suggestion. Nothing stores them. */
export const Objection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('other-audiences'), audiences: z.tuple([z.array(z.string()), z.array(z.string())]) }),
  z.object({ kind: z.literal('weeks-apart'), weeks: z.number() }),
  z.object({ kind: z.literal('no-common-language'), languages: z.tuple([z.array(z.string()), z.array(z.string())]) }),
  z.object({ kind: z.literal('other-format'), formats: z.tuple([z.string(), z.string()]) }),
  z.object({ kind: z.literal('other-outputs'), concepts: z.tuple([Concepts, Concepts]) }),
  z.object({ kind: z.literal('says-little'), owner: Owner }),
  /**
   * The share of its text that the thesaurus knows, between 0 and 1, is so small that it may contain something unseen.
   */
  z.object({ kind: z.literal('little-understood'), owner: Owner, share: z.number() }),
])
export type Objection = z.infer<typeof Objection>

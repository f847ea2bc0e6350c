/** How two public pages differ, as the public would see it. */
import { z } from 'zod'

const Words = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))

/** In place of words: the text is too long to be compared; the counts of its words. */
const Rewritten = z.object({ from: z.number(), to: z.number() }).optional()
export type Rewritten = z.infer<typeof Rewritten>

export const ActivityPart = z.enum([
  'title',
  'status',
  'when',
  'format',
  'places',
  'languages',
  'themes',
  'audiences',
  'description',
  'links',
])
export type ActivityPart = z.infer<typeof ActivityPart>

const PageChange = z.enum(['new', 'changed', 'removed'])

/** `contact` and `social` in their written form; empty if there is nothing. */
export const PageDifference = z.object({
  contact: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  social: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  texts: z.array(
    z.object({
      language: z.string(),
      /** A section of the page, or `title`. */
      section: z.string(),
      words: Words,
      rewritten: Rewritten,
    }),
  ),
  /** Ally files that become public, have changed, or are no longer public. */
  assets: z.array(z.object({ id: z.string(), title: z.string(), change: PageChange })),
  activities: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      change: PageChange,
      parts: z.array(z.object({ part: ActivityPart, words: Words, rewritten: Rewritten })),
    }),
  ),
})
export type PageDifference = z.infer<typeof PageDifference>

/** How many texts, activities, files and facts differ. */
export const differenceCount = ({ contact, social, texts, assets, activities }: PageDifference): number =>
  [contact, social.added, social.removed, texts, assets, activities].reduce((sum, { length }) => sum + length, 0)

export const isSame = (difference: PageDifference): boolean => differenceCount(difference) === 0

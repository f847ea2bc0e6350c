/** The parts of a difference in page order, each with a name to find it by. Pure. */
import type { PageDifference } from '../../shared/publications/pageDifference.ts'

type ChangedText = PageDifference['texts'][number]

export type DifferencePart =
  | { readonly kind: 'text'; readonly key: string; readonly text: ChangedText }
  | { readonly kind: 'activities'; readonly key: 'activities' }
  | { readonly kind: 'files'; readonly key: 'files' }
  | { readonly kind: 'contact'; readonly key: 'contact' }

export function partsOf({ texts, activities, assets, contact, social }: PageDifference): readonly DifferencePart[] {
  const hasContact = contact.length + social.added.length + social.removed.length > 0
  return [
    ...texts.map((text) => ({ kind: 'text', key: `${text.section}/${text.language}`, text }) as const),
    ...(activities.length > 0 ? [{ kind: 'activities', key: 'activities' } as const] : []),
    ...(assets.length > 0 ? [{ kind: 'files', key: 'files' } as const] : []),
    ...(hasContact ? [{ kind: 'contact', key: 'contact' } as const] : []),
  ]
}

/** The id of the element that shows a part. */
export const partId = (key: string): string => `part-${key}`

/** How many words were added and removed. */
export function wordCounts({ words }: ChangedText): { readonly added: number; readonly removed: number } {
  const count = (kind: 'added' | 'removed'): number =>
    words
      .filter((piece) => piece.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0), 0)
  return { added: count('added'), removed: count('removed') }
}

/** Which letters had an item about a source, and its date as the last of them printed it. Pure. */
import { sourceKey } from '../../shared/updates/candidate.ts'
import type { ItemSource } from '../../shared/updates/fields.ts'
import { severalId, severalIn } from '../../shared/updates/happening.ts'
import type { Printed } from '../../shared/updates/labels.ts'
import type { Letter, LetterItem } from '../../shared/updates/letter.ts'
import type { UpdateMentions } from '../../shared/updates/mentions.ts'
import type { IssueNumber } from '../../shared/updates/updateState.ts'

/** A letter that was sent. */
export interface SentLetter {
  readonly number: IssueNumber
  readonly letter: Letter
}

const itemsOf = ({ sections }: Letter): readonly LetterItem[] => sections.flatMap(({ items }) => items)

/** @param letters in the order in which they were sent. @returns by {@link sourceKey} */
export function printedItems(letters: readonly SentLetter[]): ReadonlyMap<string, Printed> {
  const printed = new Map<string, Printed>()
  for (const { number, letter } of letters)
    for (const { source, dated } of itemsOf(letter)) {
      if (source === null) continue
      const key = sourceKey(source)
      printed.set(key, { first: printed.get(key)?.first ?? number, last: number, dated })
    }
  return printed
}

/** What an item of this letter is known to have been printed as, for the next one. */
export const printedIn = ({ number }: SentLetter, { printed, dated }: LetterItem): Printed => ({
  first: printed?.first ?? number,
  last: number,
  dated,
})

/**
 * The last letter that was about each milestone, page, file and so on, and its item there. An item about several centres is
 * about each of them.
 */
export function mentionsOf(letters: readonly SentLetter[]): UpdateMentions['mentions'] {
  const last = new Map<string, UpdateMentions['mentions'][number]>()
  for (const { number, letter } of letters)
    for (const { id: item, source } of itemsOf(letter))
      for (const one of source === null ? [] : singly(source)) last.set(sourceKey(one), { source: one, number, item })
  return [...last.values()]
}

/** `sid-2027/at,be` names two centres. */
function singly({ kind, id }: ItemSource): readonly ItemSource[] {
  if (kind !== 'publication' && kind !== 'plan') return [{ kind, id }]
  const { campaign, names } = severalIn(id)
  return names.map((name) => ({ kind, id: severalId(campaign, [name]) }))
}

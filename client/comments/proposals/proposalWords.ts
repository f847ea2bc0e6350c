/** What a proposal would replace, and by what, in words. */
import { use } from 'react'
import { useLingui } from '@lingui/react/macro'
import { lineOfWords, type FieldValue, type Replacement } from '../../../shared/comments/proposals/proposal.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { textOfComment } from '../../../shared/comments/body.ts'
import type { PlaceRequest, Place, Thread } from '../../../shared/comments/thread.ts'
import { longDay } from '../../ui/formats/when.ts'
import { valuesInWords } from '../../fields/fieldText.ts'
import { ProposableFields } from './proposableFields.ts'

type ToWords = (value: FieldValue) => string

/** @returns a function that says a value of the place in words; empty for one that is not set */
export function useValueWords(document: string, place: Place | PlaceRequest): ToWords {
  const { t, i18n } = useLingui()
  const findField = use(ProposableFields)
  const field = place.at === 'entry' ? findField(document, place.field) : null
  return (value) => {
    if (typeof value === 'boolean') return value ? t`Yes` : t`No`
    if (field === null) return typeof value === 'string' ? value : ''
    if (field.kind === 'day') return typeof value === 'string' ? longDay(value) : ''
    return valuesInWords(field, value, i18n).join(', ')
  }
}

/** Whether its values are options or days: parts of them would read as nonsense. */
export function useIsWhole(document: string, place: Place): boolean {
  const findField = use(ProposableFields)
  const field = place.at === 'entry' ? findField(document, place.field) : null
  return field !== null && field.kind !== 'text'
}

export const valueOf = (replacement: Replacement): FieldValue =>
  replacement.of === 'words' ? replacement.text : replacement.value

/** Whether the first comment says nothing beside what is proposed: see {@link useProposalBody}. */
export function useSaysOnlyProposal({ document, place, proposal, comments }: Thread): boolean {
  const words = useValueWords(document, place)
  const body = comments[0]?.body ?? null
  if (proposal === null || body === null) return false
  const before = place.at === 'text' ? place.anchor.quote.exact : words(proposal.before)
  return textOfComment(body) === lineOfWords(before, words(valueOf(proposal.replacement)))
}

/**
 * @returns a function that says a proposal in a line, for one that was sent without a word: mails, search and files then have
 * it as they have any comment
 */
export function useProposalBody(
  document: string,
  place: PlaceRequest,
): (from: { readonly before: FieldValue }, replacement: Replacement) => RichText {
  const words = useValueWords(document, place)
  return ({ before }, replacement) => {
    const text = lineOfWords(words(before), words(valueOf(replacement)))
    return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
  }
}

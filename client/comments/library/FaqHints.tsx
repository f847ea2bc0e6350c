import { Trans } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CampaignId } from '../../../shared/ids.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { similarFaqQuery } from '../threadQueries.ts'
import { useQuiet } from '../useQuiet.ts'

/** Before that a question says too little. */
const ENOUGH_CHARACTERS = 12
const SHOWN = 2

/** Shows similar FAQ entries while a question is being written. */
export function FaqHints({ campaign, question }: { readonly campaign: CampaignId; readonly question: string }) {
  const quiet = useQuiet(question)
  const { data } = useQuery({
    ...similarFaqQuery(campaign, quiet),
    enabled: quiet.trim().length >= ENOUGH_CHARACTERS,
    placeholderData: keepPreviousData,
  })
  if (question.trim().length < ENOUGH_CHARACTERS || data === undefined || data.length === 0) return null
  return (
    <div className="faq-hints" role="status">
      <p className="meta">
        <Trans>From the FAQ:</Trans>
      </p>
      {data.slice(0, SHOWN).map((entry) => (
        <details key={entry.id}>
          <summary>{entry.question}</summary>
          <RichTextView text={entry.answer} />
        </details>
      ))}
    </div>
  )
}

import { Trans } from '@lingui/react/macro'
import { diffWords } from '../../../shared/text/diffWords.ts'
import { MarkedPieces } from '../../ui/facts/MarkedPieces.tsx'
import './proposals.css'

interface ProposalDifferenceProps {
  readonly before: string
  readonly after: string
  /** Options are shown whole: parts of their names would read as nonsense. */
  readonly isWhole: boolean
}

/** What would go, and what would come, with words for people who do not see the colours. */
export function ProposalDifference({ before, after, isWhole }: ProposalDifferenceProps) {
  return (
    <p className="proposal-words" dir="auto">
      {isWhole || before === '' || after === '' ? (
        <>
          <del>{before === '' ? <Trans>not set</Trans> : before}</del>
          {' → '}
          <ins>{after === '' ? <Trans>nothing</Trans> : after}</ins>
        </>
      ) : (
        <MarkedPieces pieces={diffWords(before, after)} />
      )}
    </p>
  )
}

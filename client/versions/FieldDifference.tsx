import { Trans } from '@lingui/react/macro'
import { MarkedPieces } from '../ui/facts/MarkedPieces.tsx'
import { diffWords, type DiffSegment } from '../../shared/text/diffWords.ts'

interface FieldDifferenceProps {
  readonly label: string
  readonly before: string
  readonly after: string
  /** Whether the values are shown whole: parts of a day or of a name would read as nonsense. */
  readonly isWhole: boolean
}

/** The differences of one field, with words for people who cannot see the colours. */
export function FieldDifference({ label, before, after, isWhole }: FieldDifferenceProps) {
  return (
    <>
      <dt>
        {label}
        <small>
          {before === '' ? <Trans>new</Trans> : after === '' ? <Trans>removed</Trans> : <Trans>changed</Trans>}
        </small>
      </dt>
      <dd>
        {before === after ? (
          <Trans>Only the formatting differs.</Trans>
        ) : isWhole && before !== '' && after !== '' ? (
          <>
            <del>{before}</del> → <ins>{after}</ins>
          </>
        ) : (
          <MarkedPieces pieces={shorten(diffWords(before, after))} />
        )}
      </dd>
    </>
  )
}

/** Around a change a few words are enough to know the place. */
const CONTEXT = 80

function shorten(pieces: readonly DiffSegment[]): readonly DiffSegment[] {
  return pieces.map((piece, at) => {
    const { kind, text } = piece
    if (kind !== 'same' || text.length <= 2 * CONTEXT + 3) return piece
    const head = at === 0 ? '' : text.slice(0, CONTEXT)
    const tail = at === pieces.length - 1 ? '' : text.slice(-CONTEXT)
    return { kind, text: `${head} … ${tail}` }
  })
}

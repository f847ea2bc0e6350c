import { Trans, useLingui } from '@lingui/react/macro'
import type { Submission } from '../../../shared/publications/api.ts'
import { wholeMomentOf } from '../../ui/formats/when.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'

interface SinceReturnProps {
  /** The submission before, with the words of its return. */
  readonly returned: Submission
  readonly isSinceReturn: boolean
  readonly showSinceReturn: (isSinceReturn: boolean) => void
  /** Nothing is public yet. */
  readonly isFirst: boolean
}

/** Why the page was returned, and a choice between what its centre changed since and what changes for the public. */
export function SinceReturn({ returned, isSinceReturn, showSinceReturn, isFirst }: SinceReturnProps) {
  const { t } = useLingui()
  const [who, when] = [returned.decidedBy ?? '', returned.decidedAt === null ? '' : wholeMomentOf(returned.decidedAt)]
  return (
    <section className="paper pad since-return" aria-label={t`The page was returned before`}>
      <p>
        <Trans>
          Returned by {who}, {when}.
        </Trans>
      </p>
      {returned.words !== '' && <blockquote dir="auto">{returned.words}</blockquote>}
      <SegmentedControl
        label={t`Show changes since`}
        options={[
          { id: 'return', label: t`The return` },
          { id: 'public', label: isFirst ? t`The beginning` : t`The public page` },
        ]}
        value={isSinceReturn ? 'return' : 'public'}
        onChange={(value) => showSinceReturn(value === 'return')}
      />
    </section>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import type { SubmissionView } from '../../../shared/publications/api.ts'
import { wholeMomentOf } from '../../ui/formats/when.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'

interface SinceReturnProps {
  readonly view: SubmissionView
  readonly isSinceReturn: boolean
  readonly showSinceReturn: (isSinceReturn: boolean) => void
}

/** Why the submission before was returned, if it was, and a choice between what its centre changed since and what changes for the public. */
export function SinceReturn({ view, isSinceReturn, showSinceReturn }: SinceReturnProps) {
  const { t } = useLingui()
  if (view.returned === null) return null
  const returned = view.returned.submission
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
          { id: 'public', label: view.since === null ? t`The beginning` : t`The public page` },
        ]}
        value={isSinceReturn ? 'return' : 'public'}
        onChange={(value) => showSinceReturn(value === 'return')}
      />
    </section>
  )
}

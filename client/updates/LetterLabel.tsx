import { useLingui } from '@lingui/react/macro'
import { LABEL_MESSAGES } from '../../shared/milestones/milestoneMessages.ts'
import type { UpdateLabel } from '../../shared/updates/labels.ts'
import { LABEL_TONES } from './updateWords.ts'

/** The label of an item: words on a ground. */
export function LetterLabel({ label }: { readonly label: UpdateLabel }) {
  const { i18n } = useLingui()
  return <span className={`when-label ${LABEL_TONES[label]}`}>{i18n._(LABEL_MESSAGES[label])}</span>
}

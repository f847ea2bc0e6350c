/** Labels of options in the person's language, for cells that are pasted or typed: they are written in English. */
import { localiser } from '../../ui/language/localiser.ts'
import { perLanguage } from '../../ui/language/perLanguage.ts'
import type { LabelsOf } from '../../../shared/plans/cells/codec.ts'

export const ownLabels: () => LabelsOf = perLanguage(() => {
  const { text } = localiser()
  return (label) => [text(label)]
})

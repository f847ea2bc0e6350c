import { useLingui } from '@lingui/react/macro'
import { isActivityKey, ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import type { NetworkChange } from '../../../shared/plans/networkChanges.ts'
import { CHANGE_KINDS } from '../../plans/changes/ChangeItem.tsx'
import { useValueText } from '../../plans/changes/FieldChange.tsx'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentInBrussels, wholeDay } from '../../ui/formats/when.ts'
import { useCopyText } from '../../ui/overlays/useCopyText.tsx'

interface CopyChangesProps {
  readonly changes: readonly NetworkChange[]
  readonly centreOf: CentreOf
  readonly campaignName: string
}

/** Copies the changes that are shown: a line each, in columns that other programs read as a table. */
export function CopyChanges({ changes, centreOf, campaignName }: CopyChangesProps) {
  const { t, i18n } = useLingui()
  const valueText = useValueText()
  const { copy, byHand } = useCopyText()
  const valuesOf = ({ field, from, to }: NetworkChange): readonly string[] =>
    isActivityKey(field)
      ? [i18n._(ACTIVITY_FIELDS[field].label), valueText(field, from), valueText(field, to)]
      : ['', '', '']
  function copyShown(): void {
    const head = `${campaignName} · ${t`As of ${momentInBrussels(new Date().toISOString())}`}`
    const columns = [t`Date`, t`Centre`, t`Activity`, t`Change`, t`Field`, t`Before`, t`After`]
    const rows = changes.map((change) => [
      wholeDay(brusselsClock(new Date(change.at)).day),
      centreOf(change.centre).countryName,
      change.gloss.trim() === '' ? change.title : `${change.title} (${change.gloss})`,
      i18n._(CHANGE_KINDS[change.kind][0]),
      ...valuesOf(change),
    ])
    const lines = [columns, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).join('\t'))
    copy([head, '', ...lines].join('\n'), t`Changes copied`)
  }
  return (
    <>
      <Button icon="copy" onPress={copyShown}>
        {t`Copy as text`}
      </Button>
      {byHand}
    </>
  )
}

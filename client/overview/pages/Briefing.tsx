import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { BY_DATE, writeSort } from '../../../shared/overview/filters.ts'
import { writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { BriefingMenu } from '../../exports/BriefingMenu.tsx'
import { tableAsText } from '../tableAsText.ts'
import type { OverviewChoice } from '../useOverviewChoice.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentInBrussels } from '../../ui/formats/when.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { useAllRows } from '../useAllRows.ts'
import { usePrintAll } from '../usePrintAll.ts'

interface BriefingProps {
  readonly campaign: Campaign
  readonly choice: OverviewChoice
  readonly total: number
  readonly centreOf: CentreOf
}

/** More than there can be. */
const MOST_COPIED = 1_000_000

/** The menu for taking the shown selection along. */
export function Briefing({ campaign, choice, total, centreOf }: BriefingProps) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const allRows = useAllRows(campaign, choice)
  const printAll = usePrintAll(choice.view === 'table' ? allRows : null)
  const [byHand, setByHand] = useState<string | null>(null)
  const query = writeSelection(choice.selection)
  if (writeSort(choice.sort) !== writeSort(BY_DATE)) query.set('sort', writeSort(choice.sort))

  async function copy(): Promise<void> {
    const loaded = await allRows.load(MOST_COPIED)
    if (loaded === null) return showToast(t`Not copied: the activities could not be loaded. Try again.`)
    const head = `${campaign.name} · ${t`As of ${momentInBrussels(new Date().toISOString())}`}`
    const text = tableAsText(loaded.rows, head, centreOf, i18n)
    try {
      await navigator.clipboard.writeText(text)
      showToast(t`Table copied`)
    } catch {
      setByHand(text)
    }
  }
  return (
    <>
      <BriefingMenu
        campaign={campaign}
        query={query.toString()}
        activities={total}
        onCopy={() => void copy()}
        onPrint={() => void printAll()}
        onFrozen={({ id }) => void navigate(`/briefings/${campaign.id}/${id}`)}
      />
      <Dialog title={t`Copy this table`} isOpen={byHand !== null} onClose={() => setByHand(null)}>
        <p>
          <Trans>This browser does not allow copying. Select the text and copy it yourself.</Trans>
        </p>
        <textarea className="input" rows={10} readOnly value={byHand ?? ''} aria-label={t`Table`} />
        <div className="actions">
          <Button onPress={() => setByHand(null)}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

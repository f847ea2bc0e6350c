import { useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { BY_DATE, writeSort } from '../../../shared/overview/filters.ts'
import { writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { BriefingMenu } from '../../exports/BriefingMenu.tsx'
import { tableAsText } from '../tableAsText.ts'
import type { OverviewChoice } from '../useOverviewChoice.ts'
import { showToast } from '../../ui/announce.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { momentInBrussels } from '../../ui/formats/when.ts'
import { useCopyText } from '../../ui/overlays/useCopyText.tsx'
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
  const { copy, byHand } = useCopyText()
  const query = writeSelection(choice.selection)
  if (writeSort(choice.sort) !== writeSort(BY_DATE)) query.set('sort', writeSort(choice.sort))

  async function copyAll(): Promise<void> {
    const loaded = await allRows.load(MOST_COPIED)
    if (loaded === null) return showToast(t`Not copied: the activities could not be loaded. Try again.`)
    const head = `${campaign.name} · ${t`As of ${momentInBrussels(new Date().toISOString())}`}`
    copy(tableAsText(loaded.rows, head, centreOf, i18n), t`Table copied`)
  }
  return (
    <>
      <BriefingMenu
        campaign={campaign}
        query={query.toString()}
        activities={total}
        onCopy={() => void copyAll()}
        onPrint={() => void printAll()}
        onFrozen={({ id }) => void navigate(`/briefings/${campaign.id}/${id}`)}
      />
      {byHand}
    </>
  )
}

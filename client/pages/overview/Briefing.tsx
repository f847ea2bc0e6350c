import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import type { ActivityRow } from '../../../shared/overview/api.ts'
import { BY_DATE, writeSort } from '../../../shared/overview/filters.ts'
import { writeSelection } from '../../../shared/overview/selectionQuery.ts'
import { BriefingMenu } from '../../exports/BriefingMenu.tsx'
import { activitiesQuery } from '../../overview/overviewQueries.ts'
import { tableAsText } from '../../overview/tableAsText.ts'
import type { OverviewChoice } from '../../overview/useOverviewChoice.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { wholeMomentOf } from '../../ui/formats/when.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'

interface BriefingProps {
  readonly campaign: Campaign
  readonly choice: OverviewChoice
  readonly total: number
  readonly centreOf: CentreOf
}

/** The menu of what one can take along of the selection that the overview shows. */
export function Briefing({ campaign, choice, total, centreOf }: BriefingProps) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const loadRows = useAllRows(campaign, choice)
  const [byHand, setByHand] = useState<string | null>(null)
  const query = writeSelection(choice.selection)
  if (writeSort(choice.sort) !== writeSort(BY_DATE)) query.set('sort', writeSort(choice.sort))

  async function copy(): Promise<void> {
    const rows = await loadRows()
    if (rows === null) return showToast(t`Not copied: the activities could not be loaded. Try again.`)
    const head = `${campaign.name} · ${t`As of ${wholeMomentOf(new Date().toISOString())}`}`
    const text = tableAsText(rows, head, centreOf, i18n)
    try {
      await navigator.clipboard.writeText(text)
      showToast(t`Table copied`)
    } catch {
      setByHand(text)
    }
  }
  async function printAll(): Promise<void> {
    if (choice.view === 'table' && (await loadRows()) === null)
      return showToast(t`Not printed: the activities could not be loaded. Try again.`)
    // The rows are in the page after this turn.
    setTimeout(() => print())
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

/** Pages of the list, more than there can be. */
const ALL_PAGES = 10_000

/** @returns loads all pages of the list, which then shows all of them; null if one could not be loaded */
function useAllRows(
  campaign: Campaign,
  { selection, sort }: OverviewChoice,
): () => Promise<readonly ActivityRow[] | null> {
  const queries = useQueryClient()
  return async () => {
    try {
      const { pages } = await queries.fetchInfiniteQuery({
        ...activitiesQuery(campaign.id, selection, sort),
        pages: ALL_PAGES,
        staleTime: 0,
      })
      return pages.flatMap(({ activities }) => activities)
    } catch {
      return null
    }
  }
}

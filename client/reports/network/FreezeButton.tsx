import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import { frozenReportHref } from '../../../shared/reports/reportHref.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useFreezeReport } from './networkQueries.ts'

/** Saves a copy of the report as it is now, under an address that can be cited. */
export function FreezeButton({ campaign }: { readonly campaign: CampaignId }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const freeze = useFreezeReport(campaign)
  return (
    <Button
      icon="lock"
      working={freeze.isPending}
      onPress={() =>
        freeze.mutate(undefined, {
          onSuccess: ({ id }) =>
            showToast(t`Report frozen as it is now`, {
              label: t({ message: 'Open', context: 'verb' }),
              run: () => void navigate(frozenReportHref(campaign, id)),
            }),
          onError: (error) => showToast(t`Not frozen: ${refusalTitle(error) ?? t`The server cannot be reached`}.`),
        })
      }
    >
      <Trans>Freeze</Trans>
    </Button>
  )
}

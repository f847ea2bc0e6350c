import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { expiryOf, type Briefing } from '../../shared/exports/briefings.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { wholeDay } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { BRIEFING_FORMATS } from './briefingLabels.ts'
import { useFreeze } from './briefingQueries.ts'
import { FormatFace } from './FormatFace.tsx'
import { useExport } from './useExport.ts'
import './exports.css'

interface BriefingMenuProps {
  readonly campaign: Campaign
  /** The filters and the order, as in the address of the list. */
  readonly query: string
  readonly activities: number
  readonly onCopy: () => void
  readonly onPrint: () => void
  /** Opens a frozen briefing. */
  readonly onFrozen: (briefing: Briefing) => void
}

/** The ways to take a selection along. */
export function BriefingMenu({ campaign, query, activities, onCopy, onPrint, onFrozen }: BriefingMenuProps) {
  const { t, i18n } = useLingui()
  const { isSlow, run } = useExport({
    done: t`Briefing saved`,
    notDone: (why) => t`Not saved: ${why}. Nothing has changed.`,
  })
  const freeze = useFreeze(campaign.id)
  const [now] = useState(() => new Date())
  const expiry = wholeDay(expiryOf(campaign, now).toISOString().slice(0, 10))
  const isBusy = isSlow || freeze.isPending

  function freezeNow(): void {
    freeze.mutate(query, {
      onSuccess: (briefing) => showToast(t`Briefing frozen`, { label: t`Open`, run: () => onFrozen(briefing) }),
      onError(error) {
        const why = refusalTitle(error) ?? t`The server cannot be reached`
        showToast(t`Not frozen: ${why}. Nothing has changed.`, { label: t`Try again`, run: freezeNow })
      },
    })
  }
  function choose(id: string): void {
    if (id === 'copy') onCopy()
    else if (id === 'print') onPrint()
    else if (id === 'freeze') freezeNow()
    else run(`/api/campaigns/${campaign.id}/activities.${id}${query === '' ? '' : `?${query}`}`)
  }
  const others = [
    { id: 'copy', label: t`Copy as text`, note: null },
    { id: 'print', label: t`Print`, note: null },
    {
      id: 'freeze',
      label: t`Freeze with today’s date`,
      note: t`An address to cite. Signed-in people can read it until ${expiry}.`,
    },
  ]
  return (
    <LazyMenu
      className="btn primary"
      label={isBusy ? t`Writing the file…` : t`Briefing`}
      listLabel={t`Briefing`}
      placement="bottom end"
      items={[
        ...BRIEFING_FORMATS.map(({ id, label, note }) => ({
          id,
          label: i18n._(label),
          note: note === null ? null : i18n._(note),
        })),
        ...others,
      ].map(({ id, label, note }) => ({ id, label, face: <FormatFace label={label} note={note} /> }))}
      onChoose={choose}
      foot={
        <Trans>
          As of now · <Plural value={activities} one="# activity" other="# activities" /> · your filters and sources are
          named in it
        </Trans>
      }
    >
      <Icon name="download" />
      <span>{isBusy ? <Trans>Writing the file…</Trans> : <Trans>Briefing</Trans>}</span>
      <Icon name="down" />
    </LazyMenu>
  )
}

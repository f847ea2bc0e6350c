import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { writeLook, type BriefingLook } from '../../shared/exports/briefingLook.ts'
import { expiryOf, type Briefing } from '../../shared/exports/briefings.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { wholeDay } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { BriefingDialog } from './BriefingDialog.tsx'
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

  const [makes, setMakes] = useState<'file' | 'copy' | null>(null)

  function saveCopy(look: BriefingLook): void {
    freeze.mutate(
      { query, look },
      {
        onSuccess: (briefing) =>
          showToast(t`Dated copy saved`, {
            label: t({ message: 'Open', context: 'verb' }),
            run: () => onFrozen(briefing),
          }),
        onError(error) {
          const why = refusalTitle(error) ?? t`The server cannot be reached`
          showToast(t`Not saved: ${why}. Nothing has changed.`, { label: t`Try again`, run: () => saveCopy(look) })
        },
      },
    )
  }
  const save = (format: string, more = ''): void => {
    const parameters = [query, more].filter((part) => part !== '').join('&')
    run(`/api/campaigns/${campaign.id}/activities.${format}${parameters === '' ? '' : `?${parameters}`}`)
  }
  function make(look: BriefingLook): void {
    if (makes === 'copy') saveCopy(look)
    else save('docx', writeLook(look).toString())
    setMakes(null)
  }
  function choose(id: string): void {
    if (id === 'copy') onCopy()
    else if (id === 'print') onPrint()
    else if (id === 'freeze') setMakes('copy')
    else if (id === 'docx') setMakes('file')
    else save(id)
  }
  const others = [
    { id: 'copy', label: t`Copy as text`, note: null },
    { id: 'print', label: t`Print`, note: null },
    {
      id: 'freeze',
      label: t`Save a dated copy…`,
      note: t`An address to cite. Readable after sign-in until ${expiry}.`,
    },
  ]
  return (
    <>
      <BriefingDialog makes={makes} onMake={make} onClose={() => setMakes(null)} />
      <LazyMenu
        className="btn primary"
        label={isBusy ? t`Writing the file…` : t`Briefing`}
        listLabel={t`Briefing`}
        placement="bottom end"
        items={[
          ...BRIEFING_FORMATS.map(({ id, label }) => ({
            id,
            label: i18n._(label),
            note: id === 'docx' ? t`Choose its parts, a title and a note` : null,
          })),
          ...others,
        ].map(({ id, label, note }) => ({ id, label, face: <FormatFace label={label} note={note} /> }))}
        onChoose={choose}
        foot={
          <Trans>
            As of now · <Plural value={activities} one="# activity" other="# activities" /> · your filters and sources
            are named in it
          </Trans>
        }
      >
        <Icon name="download" />
        <span>{isBusy ? <Trans>Writing the file…</Trans> : <Trans>Briefing</Trans>}</span>
        <Icon name="down" />
      </LazyMenu>
    </>
  )
}

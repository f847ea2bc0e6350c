import { useLingui } from '@lingui/react/macro'
import type { Briefing } from '../../shared/exports/briefings.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { BRIEFING_FORMATS } from './briefingLabels.ts'
import { briefingsPath } from './briefingQueries.ts'
import { FormatFace } from './FormatFace.tsx'
import { useExport } from './useExport.ts'
import './exports.css'

interface FrozenMenuProps {
  readonly campaign: CampaignId
  readonly briefing: Briefing
}

/** Offers a frozen selection as a file in each format. */
export function FrozenMenu({ campaign, briefing }: FrozenMenuProps) {
  const { t, i18n } = useLingui()
  const { isSlow, run } = useExport({
    done: t`Briefing saved`,
    notDone: (why) => t`Not saved: ${why}. Nothing has changed.`,
  })
  const { name } = briefing
  return (
    <LazyMenu
      className="btn"
      label={isSlow ? t`Writing the file…` : t`Download ${name}`}
      listLabel={t`Download`}
      placement="bottom end"
      items={BRIEFING_FORMATS.map(({ id, label }) => ({
        id,
        label: i18n._(label),
        face: <FormatFace label={i18n._(label)} note={null} />,
      }))}
      onChoose={(format) => run(`${briefingsPath(campaign)}/${briefing.id}.${format}`)}
    >
      <Icon name="download" />
      <span>{isSlow ? t`Writing the file…` : t`Download`}</span>
      <Icon name="down" />
    </LazyMenu>
  )
}

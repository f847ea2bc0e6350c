import { Trans, useLingui } from '@lingui/react/macro'
import type { Coverage } from '../../shared/overview/api.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { shadeOf, Tiles } from '../ui/tiles/Tiles.tsx'

interface TileMapProps {
  readonly centres: Coverage['centres']
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string) => string
}

/** Activities between two shades. */
const STEP = 2

/** Every centre as a tile. The list below shows the same. */
export function TileMap({ centres, centreOf, hrefOf }: TileMapProps) {
  const { t } = useLingui()
  const tiles = centres.map(({ centre, plan, activities }) => {
    const { country, countryName } = centreOf(centre)
    const hasPlan = plan !== 'none'
    return {
      centre,
      country,
      countryName,
      look: hasPlan ? shadeOf(activities, STEP) : 'q-none',
      label: hasPlan ? t`${countryName}: ${activities} activities` : t`${countryName}: no plan yet`,
      count: hasPlan ? activities : null,
    }
  })
  return (
    <div className="paper tile-paper">
      <Tiles label={t`Centres`} tiles={tiles} hrefOf={hrefOf} />
      <p className="meta">
        <Trans>
          Each centre has a tile of the same size. The number counts its activities in this selection; hatched tiles
          have no plan yet.
        </Trans>
      </p>
    </div>
  )
}

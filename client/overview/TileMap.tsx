import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Coverage } from '../../shared/overview/api.ts'
import { codeOfCentre } from '../../shared/centreCode.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { TILE_PLACES } from '../../shared/overview/tilePlaces.ts'
import './coverage/coverage.css'
import './tiles.css'

interface TileMapProps {
  readonly centres: Coverage['centres']
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string) => string
}

const MOST_SHADES = 4
/** Activities between two shades. */
const STEP = 2

/** Every centre as a tile of the same size, roughly where its country lies. The list below shows the same. */
export function TileMap({ centres, centreOf, hrefOf }: TileMapProps) {
  const { t } = useLingui()
  const taken = new Set<string>()
  const tiles = centres.map((one) => {
    const { country, countryName } = centreOf(one.centre)
    const place = TILE_PLACES[country]
    const isFree = place !== undefined && !taken.has(country)
    if (isFree) taken.add(country)
    return { ...one, country, countryName, place: isFree ? place : null }
  })
  return (
    <div className="paper tile-paper">
      <ul className="tiles" aria-label={t`Centres`}>
        {tiles.map(({ centre, country, countryName, place, plan, activities }) => (
          <li
            key={centre}
            className={place === null ? 'tile' : `tile tile-column-${place[0]} tile-row-${place[1]}`}
            data-country={country}
          >
            <Link
              to={hrefOf(centre)}
              className={plan === 'none' ? 'q-none' : shadeOf(activities)}
              aria-label={
                plan === 'none' ? t`${countryName}: no plan yet` : t`${countryName}: ${activities} activities`
              }
              title={countryName}
            >
              <span>{codeOfCentre(centre)}</span>
              {plan !== 'none' && <small>{activities}</small>}
            </Link>
          </li>
        ))}
      </ul>
      <p className="meta">
        <Trans>
          Each centre has a tile of the same size. The number counts its activities in this selection; hatched tiles
          have no plan yet.
        </Trans>
      </p>
    </div>
  )
}

const shadeOf = (activities: number): string =>
  activities === 0 ? 'q0' : `q${Math.min(MOST_SHADES, Math.ceil(activities / STEP))}`

import { Link } from 'react-router'
import { codeOfCentre } from '../../../shared/centreCode.ts'
import { TILE_PLACES } from '../../../shared/overview/tilePlaces.ts'
import './shades.css'
import './tiles.css'

export interface Tile {
  readonly centre: string
  readonly country: string
  readonly countryName: string
  /** Its look, as a class. */
  readonly look: string
  /** The centre and what its tile shows, in words. */
  readonly label: string
  /** Null shows none. */
  readonly count: number | null
}

interface TilesProps {
  readonly label: string
  readonly tiles: readonly Tile[]
  readonly hrefOf: (centre: string) => string
}

/** Every centre as a tile of the same size, roughly where its country lies. */
export function Tiles({ label, tiles, hrefOf }: TilesProps) {
  const taken = new Set<string>()
  const placed = tiles.map((tile) => {
    const place = TILE_PLACES[tile.country]
    const isFree = place !== undefined && !taken.has(tile.country)
    if (isFree) taken.add(tile.country)
    return { ...tile, place: isFree ? place : null }
  })
  return (
    <ul className="tiles" aria-label={label}>
      {placed.map(({ centre, country, countryName, place, look, label: words, count }) => (
        <li
          key={centre}
          className={place === null ? 'tile' : `tile tile-column-${place[0]} tile-row-${place[1]}`}
          data-country={country}
        >
          <Link to={hrefOf(centre)} className={look} aria-label={words} title={countryName}>
            <span>{codeOfCentre(centre)}</span>
            {count !== null && <small>{count}</small>}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const MOST_SHADES = 4

/** The class of a shade. @param step between two shades */
export const shadeOf = (count: number, step: number): string =>
  count === 0 ? 'q0' : `q${Math.min(MOST_SHADES, Math.ceil(count / step))}`

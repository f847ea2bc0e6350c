import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { Coverage } from '../../shared/overview/api.ts'
import { gapsIn, type Gap } from '../../shared/overview/gaps.ts'
import { AUDIENCES } from '../../shared/taxonomy.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { usePrinting } from '../ui/print/usePrinting.ts'
import { THEME_OPTIONS } from '../ui/facts/themeOptions.ts'
import { labelOf } from '../ui/forms/labelOf.ts'

/** The address of the list of what a number counts. */
export type HrefOfCell = (filter: 'theme' | 'audience', id: string, centre: string | null) => string

interface GapListProps {
  readonly coverage: Coverage
  readonly centreOf: CentreOf
  readonly hrefOf: HrefOfCell
  /** Whether filters narrow the counted activities: others may cover what they leave out. */
  readonly isNarrowed: boolean
}

const nameOf = ({ filter, id }: Gap): string => labelOf(filter === 'theme' ? THEME_OPTIONS : AUDIENCES, id)

/** What a selection does not cover, by name. */
export function GapList({ coverage, centreOf, hrefOf, isNarrowed }: GapListProps) {
  const { t } = useLingui()
  const { nobody, oneCentre, fewAndTentative } = gapsIn(coverage)
  if (coverage.total === 0 || nobody.length + oneCentre.length + fewAndTentative.length === 0) return null
  const theOnlyOne = ({ filter, id }: Gap): string => {
    const cells: readonly { id: string; centres: readonly { centre: string }[] }[] =
      filter === 'theme' ? coverage.themes : coverage.audiences
    const centre = cells.find((cell) => cell.id === id)?.centres[0]?.centre
    return centre === undefined ? '' : centreOf(centre).countryName
  }
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{isNarrowed ? <Trans>Gaps in this selection</Trans> : <Trans>Gaps</Trans>}</h2>
      {isNarrowed && (
        <p className="meta">
          <Trans>Activities that the filters leave out may cover these.</Trans>
        </p>
      )}
      <div className="paper gap-lists">
        <Gaps
          title={isNarrowed ? t`Not in this selection` : t`Nobody plans anything on`}
          gaps={nobody}
          hrefOf={hrefOf}
          detailOf={({ filter }) => (filter === 'theme' ? t`theme` : t`audience`)}
        />
        <Gaps title={t`Only one centre`} gaps={oneCentre} hrefOf={hrefOf} detailOf={theOnlyOne} />
        <Gaps
          title={t`Only tentative (2 to 5 centres)`}
          gaps={fewAndTentative}
          hrefOf={hrefOf}
          detailOf={({ centres }) => plural(centres, { one: '# centre', other: '# centres' })}
        />
      </div>
    </section>
  )
}

interface GapsProps {
  readonly title: string
  readonly gaps: readonly Gap[]
  readonly hrefOf: HrefOfCell
  readonly detailOf: (gap: Gap) => string
}

/** More are folded, except on paper. */
const SHOWN = 5

function Gaps({ title, gaps, hrefOf, detailOf }: GapsProps) {
  const items = (some: readonly Gap[]) =>
    some.map((gap) => (
      <li key={`${gap.filter} ${gap.id}`}>
        {gap.centres === 0 ? (
          <span>{nameOf(gap)}</span>
        ) : (
          <Link to={hrefOf(gap.filter, gap.id, null)}>{nameOf(gap)}</Link>
        )}
        <span className="meta">{detailOf(gap)}</span>
      </li>
    ))
  const shown = usePrinting() ? gaps.length : SHOWN
  const more = gaps.slice(shown)
  return (
    <div>
      <h3>
        {title} <span className="count">{gaps.length}</span>
      </h3>
      {gaps.length === 0 ? (
        <p className="meta">
          <Trans>None.</Trans>
        </p>
      ) : (
        <ul>{items(gaps.slice(0, shown))}</ul>
      )}
      {more.length > 0 && (
        <details>
          <summary>
            <Plural value={more.length} one="# more" other="# more" />
          </summary>
          <ul>{items(more)}</ul>
        </details>
      )}
    </div>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ActivityRow } from '../../shared/overview/api.ts'
import { HIGH_LEVEL_ROLES } from '../../shared/taxonomy.ts'
import type { CentreName } from '../ui/centreName.ts'
import { Chips, WhenText, WhereText } from '../ui/facts/ShortFacts.tsx'
import { StatusMark, VisibilityMark } from '../ui/facts/StatusMark.tsx'
import { THEME_OPTIONS } from '../ui/facts/themeOptions.ts'
import { Flag } from '../ui/Flag.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { listWithCommas } from '../ui/formats/lists.ts'
import { labelOf } from '../ui/forms/labelOf.ts'
import { Icon } from '../ui/Icon.tsx'
import { Gloss } from '../ui/language/Gloss.tsx'
import { textOfColumn, type Column, type OwnerName } from './columns.ts'

interface ActivityCellProps {
  readonly column: Column
  readonly row: ActivityRow
  readonly day: string
  readonly centre: CentreName
  readonly href: string
  readonly ownerName: OwnerName
}

export function ActivityCell({ column, row, day, centre, href, ownerName }: ActivityCellProps) {
  const { t, i18n } = useLingui()
  switch (column) {
    case 'when':
      return (
        <td className="c-when">
          <WhenText activity={row} day={day} missing={t`No day yet`} />
        </td>
      )
    case 'centre':
      return (
        <td className="c-centre">
          <span className="with-flag">
            <Flag country={centre.country} />
            <span>{centre.countryName}</span>
          </span>
        </td>
      )
    case 'title':
      return <TitleCell row={row} href={href} />
    case 'themes':
      return (
        <td className="c-themes">
          <Chips labels={row.themes.map((theme) => labelOf(THEME_OPTIONS, theme))} missing="" />
        </td>
      )
    case 'places':
      return (
        <td className="c-places">
          <WhereText activity={row} />
        </td>
      )
    case 'status':
      return (
        <td className="c-st">
          <StatusMark status={row.status} />
        </td>
      )
    case 'visibility':
      return (
        <td className="c-vis">
          <VisibilityMark visibility={row.visibility} />
        </td>
      )
    case 'changed':
      return (
        <td className="c-changed">
          <Ago at={row.changedAt} />
        </td>
      )
    default:
      return (
        <td className={`c-${column} c-text`} lang={row.writtenIn[column]} dir="auto">
          {textOfColumn(row, column, ownerName, i18n)}
        </td>
      )
  }
}

/** Below the title are the facts that the EC looks for first: high-level guests, and young people in charge. */
function TitleCell({ row, href }: Pick<ActivityCellProps, 'row' | 'href'>) {
  const { t } = useLingui()
  const guests = listWithCommas(row.highLevel.map((role) => labelOf(HIGH_LEVEL_ROLES, role)))
  return (
    <th scope="row" className="c-title">
      <Link className="open-row" to={href} lang={row.writtenIn['title']} dir="auto">
        {row.title.trim() === '' ? t`Untitled activity` : row.title}
      </Link>
      <Gloss gloss={row.gloss} />
      {guests !== '' && (
        <span className="mark-line">
          <Icon name="star" />
          {guests}
        </span>
      )}
      {row.youthInvolvement === 'youth-led' && (
        <span className="mark-line">
          <Icon name="people" />
          <Trans>Young people run it</Trans>
        </span>
      )}
    </th>
  )
}

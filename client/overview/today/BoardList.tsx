import type { ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CentreOf } from '../../ui/centreName.ts'
import { WhereText } from '../../ui/facts/ShortFacts.tsx'
import { StatusMark, VisibilityMark } from '../../ui/facts/StatusMark.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { shortDay } from '../../ui/formats/when.ts'
import { cityOfZone } from '../../ui/formats/zonedHours.ts'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { hoursOf } from '../../../shared/plans/zonedHours.ts'
import { hoursOfReader, type RowEntry } from './boardOfRows.ts'

export interface BoardListProps {
  readonly id: string
  readonly heading: ReactNode
  readonly entries: readonly RowEntry[]
  readonly day: string
  readonly centreOf: CentreOf
  readonly hrefOf: (entry: RowEntry) => string
  /** What its planners choose from; null for others. */
  readonly marksOf: (entry: RowEntry) => ReactNode
}

/** A list of the board of the day; nothing without entries. */
export function BoardList({ id, heading, entries, ...row }: BoardListProps) {
  if (entries.length === 0) return null
  return (
    <section className="board-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="meta">
        <Plural value={entries.length} one="# activity" other="# activities" />
      </p>
      <ul className={id === 'board-now' ? 'paper board on-now' : 'paper board'}>
        {entries.map((entry) => (
          <Row key={keyOf(entry)} entry={entry} {...row} />
        ))}
      </ul>
    </section>
  )
}

const keyOf = ({ one, occurrence, begins }: RowEntry): string =>
  `${one.activity.centre}/${one.activity.activity}/${occurrence.date ?? ''}/${begins}`

interface RowProps extends Pick<BoardListProps, 'day' | 'centreOf' | 'hrefOf' | 'marksOf'> {
  readonly entry: RowEntry
}

function Row({ entry, day, centreOf, hrefOf, marksOf }: RowProps) {
  const { t } = useLingui()
  const { activity } = entry.one
  const centre = centreOf(activity.centre)
  return (
    <li>
      <Hours entry={entry} day={day} />
      <div>
        <Link
          className={activity.status === 'cancelled' ? 'off' : undefined}
          to={hrefOf(entry)}
          lang={activity.writtenIn['title']}
          dir="auto"
        >
          {activity.title.trim() === '' ? t`Untitled activity` : activity.title}
        </Link>
        <Gloss gloss={activity.gloss} />
        <p className="meta board-facts">
          <span className="with-flag">
            <Flag country={centre.country} />
            <span>{centre.countryName}</span>
          </span>
          <WhereText activity={activity} />
          <StatusMark status={activity.status} />
          <VisibilityMark visibility={activity.visibility} />
        </p>
        {marksOf(entry)}
      </div>
    </li>
  )
}

/** On the clock of the place, and beneath on that of the reader if it shows another hour. */
function Hours({ entry, day }: Pick<RowProps, 'entry' | 'day'>) {
  const city = cityOfZone(entry.one.zone)
  const hours = hoursOf(entry.occurrence)
  const onDay = entry.day === day ? hours : `${shortDay(entry.day)}, ${hours}`
  const own = hoursOfReader(entry, new Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <p className="board-hours">
      {hours === null ? (
        <Trans>All day, {city}</Trans>
      ) : (
        <>
          {onDay} {city}
        </>
      )}
      {own !== null && (
        <small>
          <Trans>{own} your time</Trans>
        </small>
      )}
    </p>
  )
}

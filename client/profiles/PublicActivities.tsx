import { Trans } from '@lingui/react/macro'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { FORMATS } from '../../shared/taxonomy.ts'
import { languageName } from '../fields/languages.ts'
import { hasText, RichTextView } from '../richtext/RichTextView.tsx'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { labelOf } from '../ui/forms/labelOf.ts'
import { listWithAnd, listWithCommas } from '../ui/formats/lists.ts'
import { dayAndMonth } from '../ui/formats/when.ts'
import { dayParts } from './dates.ts'

interface PublicActivitiesProps {
  readonly activities: readonly PublicActivity[]
  /** The Day: only its date is yellow. */
  readonly day: string
  /** The level of the headings: one below the heading above. */
  readonly heading: 'h3' | 'h4'
}

/** A plan's public activities, as the public page will show them. */
export function PublicActivities({ activities, day, heading }: PublicActivitiesProps) {
  return (
    <ul className="pv-activities">
      {activities.map((activity) => (
        <li key={activity.id}>
          <DateBlock startsOn={activity.startsOn} day={day} />
          <Words activity={activity} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

function DateBlock({ startsOn, day }: { readonly startsOn: string | null; readonly day: string }) {
  if (startsOn === null) {
    return (
      <p className="pv-date">
        <Trans>No day yet</Trans>
      </p>
    )
  }
  const parts = dayParts(startsOn)
  return (
    <p className={startsOn === day ? 'pv-date theday' : 'pv-date'}>
      <time dateTime={startsOn}>
        <b>{parts.day}</b>
        <span>{parts.month}</span> <span>{parts.weekday}</span>
      </time>
    </p>
  )
}

function Words({ activity, heading: Heading }: { readonly activity: PublicActivity; readonly heading: 'h3' | 'h4' }) {
  const { title, status, endsOn, startsOn, languages, description, links } = activity
  // Texts of an activity are in its language. With several languages, the language of a text is unknown.
  const lang = languages.length === 1 ? languages[0] : undefined
  const time = [activity.startTime, activity.endTime].filter((part) => part !== null).join('–')
  const place = activity.places.length > 0 ? listWithCommas(activity.places) : formatOf(activity)
  const spoken = listWithAnd(languages.map(languageName))
  const until = endsOn !== null && startsOn !== null && endsOn > startsOn ? dayAndMonth(endsOn) : null
  return (
    <div>
      <Heading lang={lang} dir="auto" className={status === 'cancelled' ? 'pv-title gone' : 'pv-title'}>
        {title.trim() === '' ? <Trans>Untitled activity</Trans> : title}
      </Heading>
      {hasText(description) && (
        <div lang={lang} dir="auto">
          <RichTextView text={description} />
        </div>
      )}
      <p className="pv-facts">
        {until !== null && (
          <span>
            <Trans>until {until}</Trans>
          </span>
        )}
        {time !== '' && <span>{time}</span>}
        {place !== null && <span>{place}</span>}
        {spoken !== '' && (
          <span>
            <Trans>In {spoken}</Trans>
          </span>
        )}
        {status === 'tentative' && (
          <span>
            <Trans>To be confirmed</Trans>
          </span>
        )}
        {status === 'cancelled' && (
          <span>
            <Trans>Cancelled</Trans>
          </span>
        )}
        {links.map(({ id, title, url }) => (
          <span key={id}>
            <OutsideLink href={url}>{title.trim() === '' ? url : title}</OutsideLink>
          </span>
        ))}
      </p>
    </div>
  )
}

function formatOf({ format }: PublicActivity): string | null {
  return format === null ? null : labelOf(FORMATS, format)
}

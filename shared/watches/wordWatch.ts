/** What changed in a watch, in one line: the activity, its fields and the author, or the first of many activities. Pure. */
import type { Localiser } from '../messages/localiser.ts'
import { ACTIVITY_FIELDS } from '../plans/activityFields.ts'
import type { ShownActivityKey } from '../plans/fields.ts'
import type { WatchBellItem } from './bell.ts'
import { WATCH_MESSAGES } from './watchMessages.ts'

/** More activities than that are not named. */
const MOST_NAMED = 3

type Changes = Pick<WatchBellItem, 'changes' | 'changed' | 'by'>

export function wordWatch({ changes, changed, by }: Changes, localiser: Localiser): string {
  const { text, list } = localiser
  const titles = [...new Map(changed.map(({ activity, title }) => [activity, title])).values()].map((title) =>
    title.trim() === '' ? text(WATCH_MESSAGES.untitled) : title.trim(),
  )
  const [title] = titles
  if (title === undefined) return text(WATCH_MESSAGES.changes, { count: changes })
  const isWhole = changed.length === changes
  if (titles.length === 1 && isWhole) return wordOne(title, { changes, changed, by }, localiser)
  const named = { count: changes, titles: list(titles.slice(0, MOST_NAMED)) }
  return text(titles.length <= MOST_NAMED && isWhole ? WATCH_MESSAGES.several : WATCH_MESSAGES['and-more'], named)
}

/** All changes are of one activity. */
function wordOne(title: string, { changed, by }: Changes, { text, list }: Localiser): string {
  const act = changed.some(({ field }) => field !== 'presence') ? 'changed' : (changed.at(0)?.act ?? 'changed')
  const fields = changed.flatMap(({ field }) => (isField(field) ? text(ACTIVITY_FIELDS[field].label) : []))
  const message = by === null ? WATCH_MESSAGES[act] : WATCH_MESSAGES[`${act}-by`]
  return text(message, { title, fields: list([...new Set(fields)]), by })
}

const isField = (field: string): field is ShownActivityKey => Object.hasOwn(ACTIVITY_FIELDS, field)

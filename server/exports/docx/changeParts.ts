/** The changes of a selection since a day, as a table: what it was, and what it is now. */
import type { FileBriefing, PlanFile } from '../../../shared/exports/planFile.ts'
import type { NetworkChange } from '../../../shared/plans/networkChanges.ts'
import type { HistoryValue } from '../../../shared/plans/api.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { isActivityKey } from '../../../shared/plans/activityFields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { labelOfFact, textOfFact } from '../activityFacts.ts'
import { BRIEFING_MESSAGES, CHANGE_MESSAGES, FILE_MESSAGES } from '../words/fileMessages.ts'
import type { FileWords } from '../words/fileWords.ts'
import { heading } from './planParts.ts'
import { listTable, paragraph, textRuns, type Block } from './wordXml.ts'

const COLUMNS = [
  BRIEFING_MESSAGES.date,
  FILE_MESSAGES.country,
  FILE_MESSAGES.activity,
  BRIEFING_MESSAGES.change,
] as const
/** In twentieths of a point. */
const WIDTHS = [1500, 1400, 2838, 3900]

export function* changeParts(
  { selection }: PlanFile,
  { since, changes, hasMoreChanges }: FileBriefing,
  words: FileWords,
): Iterable<Block> {
  const { text, day } = words
  const title =
    since === null ? text(BRIEFING_MESSAGES.changes) : text(BRIEFING_MESSAGES['changes-since'], { day: day(since) })
  yield heading(title, 1)
  if (changes.length === 0) {
    yield paragraph(textRuns(text(BRIEFING_MESSAGES.unchanged)))
    return
  }
  if (hasMoreChanges) yield paragraph(textRuns(text(BRIEFING_MESSAGES['newest-changes'], { count: changes.length })))
  const nameOf = new Map<string, string>(selection?.centres.map(({ id, countryName }) => [id, countryName]))
  const heads = COLUMNS.map((column) => text(column))
  const rows = changes.map((change) => [
    day(brusselsClock(new Date(change.at)).day),
    nameOf.get(change.centre) ?? change.centre,
    change.gloss.trim() === '' ? change.title : `${change.title}\n${change.gloss}`,
    wordChange(change, words),
  ])
  yield* listTable(WIDTHS, heads, rows)
}

/** `Moved: When: Monday 15 February 2027 → Tuesday 16 February 2027`. */
function wordChange({ kind, field, from, to }: NetworkChange, words: FileWords): string {
  const name = words.text(CHANGE_MESSAGES[kind])
  if (!isActivityKey(field)) return name
  const [before, after] = [from, to].map((value) => wordValue(field, value, words))
  return `${name}: ${labelOfFact(field, words)}: ${before} → ${after}`
}

function wordValue(field: Parameters<typeof textOfFact>[1], value: HistoryValue | null, words: FileWords): string {
  if (value === null) return '–'
  if ('text' in value) return value.text
  if (!('value' in value)) return words.text(BRIEFING_MESSAGES['too-long'])
  if ((field === 'startsOn' || field === 'endsOn') && typeof value.value === 'string') return words.day(value.value)
  if (field === 'startTime' || field === 'endTime' || field === 'timeZone') return String(value.value ?? '–')
  if (field === 'owner') return words.text(BRIEFING_MESSAGES['a-person'])
  // A fact's text reads its own field, and of dates their zone.
  const text = textOfFact(
    {
      timeZone: null,
      startsOn: null,
      endsOn: null,
      startTime: null,
      endTime: null,
      dates: [],
      [field]: value.value,
    } as unknown as ActivityView,
    field,
    words,
  )
  return text === '' ? '–' : text
}

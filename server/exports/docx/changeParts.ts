/** The changes of a selection since a day, as a table: what it was, and what it is now. */
import type { FileBriefing, PlanFile } from '../../../shared/exports/planFile.ts'
import type { NetworkChange } from '../../../shared/plans/networkChanges.ts'
import type { HistoryValue } from '../../../shared/plans/api.ts'
import { brusselsClock } from '../../../shared/zonedTime.ts'
import { isActivityKey } from '../../../shared/plans/activityFields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { labelOfFact, textOfFact } from '../activityFacts.ts'
import { dayInWords } from '../englishWords.ts'
import { heading } from './planParts.ts'
import {
  listCell,
  listHeaderCell,
  paragraph,
  TABLE_END,
  tableBegin,
  tableRow,
  textRuns,
  type Block,
} from './wordXml.ts'

const COLUMNS = ['Date', 'Country', 'Activity', 'Change'] as const
/** In twentieths of a point. */
const WIDTHS = [1500, 1400, 2838, 3900]

const KIND_WORDS: Readonly<Record<NetworkChange['kind'], string>> = {
  new: 'New',
  removed: 'Removed',
  restored: 'Back from trash',
  moved: 'Moved',
  confirmed: 'Confirmed',
  cancelled: 'Cancelled',
  guest: 'High-level guest',
  text: 'Text changed',
  changed: 'Changed',
}

export function* changeParts(
  { selection }: PlanFile,
  { since, changes, hasMoreChanges }: FileBriefing,
): Iterable<Block> {
  yield heading(since === null ? 'Changes' : `Changes since ${dayInWords(since)}`, 1)
  if (changes.length === 0) {
    yield paragraph(textRuns('Nothing has changed.'))
    return
  }
  if (hasMoreChanges)
    yield paragraph(textRuns(`These are the newest ${changes.length}. The workspace has all of them.`))
  const nameOf = new Map<string, string>(selection?.centres.map(({ id, countryName }) => [id, countryName]))
  yield `${tableBegin(WIDTHS)}${tableRow(COLUMNS.map(listHeaderCell), true)}`
  for (const change of changes)
    yield tableRow([
      listCell(dayInWords(brusselsClock(new Date(change.at)).day)),
      listCell(nameOf.get(change.centre) ?? change.centre),
      listCell(change.gloss.trim() === '' ? change.title : `${change.title}\n${change.gloss}`),
      listCell(inWords(change)),
    ])
  yield TABLE_END
}

/** `Moved: When: Monday 15 February 2027 → Tuesday 16 February 2027`. */
function inWords({ kind, field, from, to }: NetworkChange): string {
  if (!isActivityKey(field)) return KIND_WORDS[kind]
  const [before, after] = [from, to].map((value) => valueInWords(field, value))
  return `${KIND_WORDS[kind]}: ${labelOfFact(field)}: ${before} → ${after}`
}

function valueInWords(field: Parameters<typeof textOfFact>[1], value: HistoryValue | null): string {
  if (value === null) return '–'
  if ('text' in value) return value.text
  if (!('value' in value)) return '(too long to show)'
  if ((field === 'startsOn' || field === 'endsOn') && typeof value.value === 'string') return dayInWords(value.value)
  if (field === 'startTime' || field === 'endTime' || field === 'timeZone') return String(value.value ?? '–')
  if (field === 'owner') return '(a person)'
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
  )
  return text === '' ? '–' : text
}

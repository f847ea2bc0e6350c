/**
 * `viewPlan` turns a plan's Yjs document into a typed, checked view. It never throws on odd content: it keeps what is
 * valid and lists what is not. Reading pages, overview, search, synergies, exports and public pages use the view.
 */
import * as Y from 'yjs'
import { ActivityId } from '../ids.ts'
import { EMPTY_RICH_TEXT } from '../richtext/json.ts'
import { viewRichText } from '../richtext/view.ts'
import { activityFields, metaFields, type Field, type FieldTable, type ViewOfTable } from './fields.ts'
import { planActivities, planMeta, planNarrative } from './layout.ts'
import {
  endsBeforeStart,
  inOrder,
  type ActivityView,
  type PlanContent,
  type PlanMetaView,
  type ViewProblem,
} from './planView.ts'

export function viewPlan(doc: Y.Doc): PlanContent {
  const problems: ViewProblem[] = []
  const meta = viewTable(planMeta(doc), metaFields, 'meta', problems) as PlanMetaView
  const narrative = viewRichText(planNarrative(doc))
  if (!narrative.lossless) problems.push({ at: 'narrative', problem: 'not-fully-shown', found: '' })
  const all: ActivityView[] = []
  for (const [key, value] of entriesOf(planActivities(doc))) {
    const at = `activities/${shorten(key, 64)}`
    const id = ActivityId.safeParse(key)
    if (!id.success || !(value instanceof Y.Map)) {
      problems.push({ at, problem: 'not-valid', found: describe(value) })
      continue
    }
    const fields = viewTable(value, activityFields, at, problems) as ViewOfTable<typeof activityFields>
    const activity: ActivityView = { id: id.data, ...fields }
    if (endsBeforeStart(activity)) {
      problems.push({
        at: `${at}/endsOn`,
        problem: 'end-before-start',
        found: `${activity.startsOn} – ${activity.endsOn}`,
      })
    }
    all.push(activity)
  }
  all.sort(inOrder)
  return {
    meta,
    narrative: narrative.richText,
    activities: all.filter((activity) => activity.trashedAt === null),
    trash: all.filter((activity) => activity.trashedAt !== null),
    problems,
  }
}

function viewTable(map: Y.Map<unknown>, fields: FieldTable, at: string, problems: ViewProblem[]): unknown {
  const view: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) {
    view[key] = viewField(map.get(key), field, `${at}/${key}`, problems)
  }
  return view
}

/** Foreign clients may write plain strings, arrays and objects where we nest Yjs types; what they mean is kept. */
function viewField(value: unknown, field: Field, at: string, problems: ViewProblem[]): unknown {
  const notValid = (found: unknown) => problems.push({ at, problem: 'not-valid', found: describe(found) })
  switch (field.kind) {
    case 'text':
      if (value === undefined || value === null) return ''
      if (value instanceof Y.Text && !(value instanceof Y.XmlText)) return plainText(value)
      if (typeof value === 'string') return value
      notValid(value)
      return ''
    case 'choice': {
      if (value === undefined || value === null || value === '') return field.fallback
      const parsed = field.schema.safeParse(value)
      if (parsed.success) return parsed.data
      notValid(value)
      return field.fallback
    }
    case 'set': {
      const members = new Set<unknown>()
      for (const member of membersOf(value)) {
        const parsed = field.schema.safeParse(member)
        if (parsed.success) members.add(parsed.data)
        else notValid(member)
      }
      return [...members]
    }
    case 'list':
      if (value === undefined || value === null) return []
      if (!(value instanceof Y.Map)) {
        notValid(value)
        return []
      }
      return entriesOf(value).flatMap(([id, entry]) => {
        if (entry instanceof Y.Map)
          return [{ id, ...(viewTable(entry, field.entry, `${at}/${id}`, problems) as object) }]
        notValid(entry)
        return []
      })
    case 'rich': {
      if (value === undefined || value === null) return EMPTY_RICH_TEXT
      if (!(value instanceof Y.XmlFragment)) {
        notValid(value)
        return EMPTY_RICH_TEXT
      }
      const { richText, lossless } = viewRichText(value)
      if (!lossless) problems.push({ at, problem: 'not-fully-shown', found: '' })
      return richText
    }
  }
}

function membersOf(value: unknown): readonly unknown[] {
  if (value instanceof Y.Map) return entriesOf(value).flatMap(([key, member]) => (member === false ? [] : [key]))
  if (value instanceof Y.Array) return value.toArray()
  if (Array.isArray(value)) return value
  if (isPlainObject(value)) {
    return Object.entries(value).flatMap(([key, member]) => (member === false ? [] : [key]))
  }
  return value === undefined || value === null ? [] : [value]
}

/** Not a Yjs type, a subdocument or bytes, whose own properties mean nothing here. */
function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** Map entries by key: the same document gives the same view on every machine, however its updates arrived. */
function entriesOf(map: Y.Map<unknown>): readonly [string, unknown][] {
  return [...map.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Embeds and formats of a Y.Text are left out. */
function plainText(text: Y.Text): string {
  return (text.toDelta() as { insert: unknown }[])
    .map((op) => (typeof op.insert === 'string' ? op.insert : ''))
    .join('')
}

function describe(value: unknown): string {
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return value.constructor.name
  try {
    return shorten(JSON.stringify(value) ?? String(value), 80)
  } catch {
    return typeof value
  }
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}

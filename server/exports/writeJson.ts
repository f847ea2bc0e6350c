/**
 * Writes plans as JSON: our own format, which can be imported without loss. A line holds an activity, as it was packed.
 */
import type { PackedRow } from '../../shared/exports/packedRows.ts'
import type { ExportSource } from './exportSource.ts'

/** The activities of a plan follow each other. */
export function* writeJson({ head, activities, trash }: ExportSource): Iterable<string> {
  const { plans, ...file } = head
  const inTrash = Map.groupBy(trash(), ({ plan }) => plan)
  yield `${JSON.stringify(file).slice(0, -1)},"plans":[`
  const rows = activities()[Symbol.iterator]()
  let row = rows.next()
  for (const [at, { activities: _, trash: __, owners: ___, writtenIn, ...plan }] of plans.entries()) {
    const languages: string[] = []
    yield `${at === 0 ? '' : ','}\n${JSON.stringify(plan).slice(0, -1)},"activities":[`
    for (let first = true; row.done !== true && row.value.plan === at; row = rows.next(), first = false) {
      const packed: PackedRow = row.value
      if (packed.writtenIn !== '') languages.push(`${JSON.stringify(idOf(packed))}:${packed.writtenIn}`)
      yield `${first ? '' : ','}\n${packed.json}`
    }
    yield `],"trash":[${(inTrash.get(at) ?? []).map(({ json }) => `\n${json}`).join(',')}],`
    yield `"writtenIn":{"plan":${JSON.stringify(writtenIn.plan)},"activities":{${languages.join(',')}}}}`
  }
  yield ']}\n'
}

const idOf = ({ json }: PackedRow): string => (JSON.parse(json) as { readonly id: string }).id

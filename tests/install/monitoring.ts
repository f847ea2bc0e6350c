/** What deploy/monitoring asks of `/metrics`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

const Rule = z.strictObject({
  alert: z.string().regex(/^Sid[A-Z]\w+$/),
  expr: z.string(),
  for: z.string().optional(),
  labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
  annotations: z.strictObject({ summary: z.string().min(10), action: z.string().min(10) }),
})
const Rules = z.strictObject({ groups: z.tuple([z.strictObject({ name: z.string(), rules: z.array(Rule) })]) })
const Panels = z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) }))

export const ALERTS = Rules.parse(parse(read('deploy/monitoring/rules.yml'))).groups[0].rules
export const PANELS = z.object({ panels: Panels }).parse(JSON.parse(read('deploy/monitoring/dashboard.json'))).panels

/** The rows of the guide's table "What to watch": the names of figures in the first cell of each. */
export function watchedRows(): readonly (readonly string[])[] {
  const [, table = ''] = read('docs/operations.md').split('### What to watch')
  const [lines = ''] = table.split('\n### ')
  const rows = lines.split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) => figuresIn(row.split('|')[1] ?? ''))
}

/** @returns names of figures, without what a histogram adds to its own */
export const figuresIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\b(?:sid|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name.replace(/_bucket$/, ''))),
]

/** The words for themes and audiences. They exist in English alone. */
import { AUDIENCES, THEMES } from '../../shared/taxonomy.ts'

const LABELS = {
  theme: new Map<string, string>(THEMES.map(({ id, label }) => [id, label.message])),
  audience: new Map<string, string>(AUDIENCES.map(({ id, label }) => [id, label.message])),
} as const

export const labelsOf = (kind: keyof typeof LABELS, ids: readonly string[]): readonly string[] =>
  ids.map((id) => LABELS[kind].get(id) ?? id)

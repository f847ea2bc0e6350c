/** Filters and sorts the plans of a campaign. Pure. */
import { foldText } from '../../../shared/text/fold.ts'
import type { PlanRow } from '../../../shared/plans/api.ts'
import { THEMES, type ThemeId } from '../../../shared/taxonomy.ts'

export type PlanOrder = 'centre' | 'activities' | 'changed'

export interface PlanChoice {
  /** Words that must all be found in country, centre, id, the plan's theme or the themes of its activities. */
  readonly text: string
  /** `begun`: any that exists. */
  readonly state: PlanRow['state'] | 'any' | 'begun'
  /** Only plans that are being edited now. */
  readonly editedNow: boolean
  readonly order: PlanOrder
}

export const EVERY_PLAN: PlanChoice = { text: '', state: 'any', editedNow: false, order: 'centre' }

/**
 * @param rows in the order of countries
 * @param isFirst true for the person's own plans, which come first while the list is sorted by country
 */
export function choosePlans(
  rows: readonly PlanRow[],
  { text, state, editedNow, order }: PlanChoice,
  isEdited: (row: PlanRow) => boolean,
  isFirst: (row: PlanRow) => boolean,
): readonly PlanRow[] {
  const words = foldText(text).split(/\s+/)
  const chosen = rows.filter((row) => {
    const found = foldText(
      `${row.countryName} ${row.name} ${row.theme} ${row.centre} ${row.themes.map(themeWords).join(' ')}`,
    )
    const fits = state === 'any' || (state === 'begun' ? row.state !== 'none' : row.state === state)
    return fits && (!editedNow || isEdited(row)) && words.every((word) => found.includes(word))
  })
  switch (order) {
    case 'centre':
      return [...chosen.filter(isFirst), ...chosen.filter((row) => !isFirst(row))]
    case 'activities':
      return chosen.toSorted((a, b) => b.activities - a.activities)
    case 'changed':
      return chosen.toSorted((a, b) => (b.changedAt ?? '').localeCompare(a.changedAt ?? ''))
  }
}

const WORDS_OF_THEME = new Map(THEMES.map(({ id, label, aliases }) => [id, [label, ...aliases].join(' ')]))
/** Other words for a theme: "sexual extortion" finds sextortion. */
const themeWords = (theme: ThemeId): string => WORDS_OF_THEME.get(theme) ?? theme

/** A selection's gaps: themes and audiences that nobody, or hardly anybody, plans something for. Pure. */
import { AUDIENCES, THEMES, type AudienceId, type ThemeId } from '../taxonomy.ts'
import type { Coverage } from './api.ts'

export type Gap = { readonly centres: number; readonly confirmed: number } & (
  | { readonly filter: 'theme'; readonly id: ThemeId }
  | { readonly filter: 'audience'; readonly id: AudienceId }
)

export interface Gaps {
  /** No centre. */
  readonly nobody: readonly Gap[]
  readonly oneCentre: readonly Gap[]
  /** Few centres, and none of them has confirmed anything. */
  readonly fewAndTentative: readonly Gap[]
}

/** Centres that are few. */
const FEW = 5

export function gapsIn({ themes, audiences }: Pick<Coverage, 'themes' | 'audiences'>): Gaps {
  const all: readonly Gap[] = [
    ...THEMES.map(({ id }): Gap => ({ filter: 'theme', id, ...countsOf(themes, id) })),
    ...AUDIENCES.map(({ id }): Gap => ({ filter: 'audience', id, ...countsOf(audiences, id) })),
  ]
  return {
    nobody: all.filter(({ centres }) => centres === 0),
    oneCentre: all.filter(({ centres }) => centres === 1),
    fewAndTentative: all.filter(({ centres, confirmed }) => centres > 1 && centres <= FEW && confirmed === 0),
  }
}

function countsOf(cells: Coverage['themes'] | Coverage['audiences'], id: string): Pick<Gap, 'centres' | 'confirmed'> {
  const centres = cells.find((cell) => cell.id === id)?.centres ?? []
  return { centres: centres.length, confirmed: centres.reduce((sum, cell) => sum + cell.confirmed, 0) }
}

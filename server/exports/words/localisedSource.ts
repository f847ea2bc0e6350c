/** A source in another language: names of countries, and the filters in words. */
import type { FileSelection, PlanFile } from '../../../shared/exports/planFile.ts'
import { formatsOf } from '../../../shared/messages/languages.ts'
import { readSelection } from '../../../shared/overview/selectionQuery.ts'
import type { ExportSource } from '../exportSource.ts'
import type { FileWords } from './fileWords.ts'
import { wordFilters } from './selectionWords.ts'

/** Files, and stored ones too, are made in English. */
export const localisedSource = (source: ExportSource, words: FileWords): ExportSource =>
  words.language === 'en' ? source : { ...source, head: localisedHead(source.head, words) }

/** Plans stay in their order, since rows name their places. */
function localisedHead({ selection, plans, ...file }: PlanFile, words: FileWords): PlanFile {
  const local = plans.map((plan) => ({ ...plan, countryName: words.countryName(plan.country, plan.countryName) }))
  if (selection === undefined) return { ...file, plans: local }
  return { ...file, plans: local, selection: localisedSelection(selection, words) }
}

function localisedSelection(selection: FileSelection, words: FileWords): FileSelection {
  const centres = byCountry(selection.centres, words)
  const known = new Set<string>(centres.map(({ id }) => id))
  const read = readSelection(new URLSearchParams(selection.query), (centre) => known.has(centre))
  const filters = 'wrong' in read ? selection.filters : wordFilters(read.selection, centres, words)
  return { ...selection, centres, filters }
}

/** The same centres with the names of their countries, in the order of their language. */
export function byCountry<C extends { readonly country: string; readonly countryName: string }>(
  centres: readonly C[],
  { language, countryName }: FileWords,
): C[] {
  const { compare } = new Intl.Collator(formatsOf(language))
  return centres
    .map((centre) => ({ ...centre, countryName: countryName(centre.country, centre.countryName) }))
    .toSorted((a, b) => compare(a.countryName, b.countryName))
}

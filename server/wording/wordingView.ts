/** A wording and its history as people see it. Pure. */
import type { PersonId } from '../../shared/ids.ts'
import type { Wording, WordingSummary, WordingTexts, WordingVersion } from '../../shared/wording/wording.ts'
import type { StoredWording } from './wordingVersions.ts'

/** A language with the texts that come with the software. */
export interface WordingLanguage {
  readonly language: string
  readonly name: string
  readonly isChecked: boolean
}

/** Older ones are in the database, and hardly ever of interest. */
const MAX_SHOWN = 20

export function wordingSummary(
  { language, name, isChecked }: WordingLanguage,
  last: StoredWording | null,
  { names, mayCorrect }: { readonly names: ReadonlyMap<PersonId, string>; readonly mayCorrect: boolean },
): WordingSummary {
  const corrected = last === null ? null : { at: last.at, by: names.get(last.by) ?? '' }
  return {
    language,
    name,
    isChecked: last?.isChecked ?? isChecked,
    corrected,
    mayCorrect,
    isWaiting: (last?.waiting ?? null) !== null,
  }
}

/** @param versions the newest first */
export function wordingHistory(
  ofSoftware: WordingTexts,
  versions: readonly StoredWording[],
  names: ReadonlyMap<PersonId, string>,
): Wording['history'] {
  return versions.slice(0, MAX_SHOWN).map((version, index): WordingVersion => {
    const before = { ...ofSoftware, ...versions[index + 1]?.texts }
    const after = { ...ofSoftware, ...version.texts }
    return {
      number: version.number,
      at: version.at,
      by: names.get(version.by) ?? '',
      restored: version.restored,
      isChecked: version.isChecked,
      act: version.act,
      changes: Object.keys(ofSoftware).flatMap((key) => {
        const [was, is] = [before[key] ?? '', after[key] ?? '']
        return was === is ? [] : [{ key, before: was, after: is }]
      }),
    }
  })
}

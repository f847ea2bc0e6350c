import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { AssetsList } from '../../../shared/assets/api.ts'
import { wantedTranslations, type WantedTranslation } from '../../../shared/assets/translations.ts'
import type { AssetUse } from '../../../shared/assets/uses.ts'
import type { AssetOwner } from '../../../shared/ids.ts'
import { assetUsesQuery } from '../assetQueries.ts'
import { refOf, type GalleryEntry } from '../gallery.ts'
import { relationsIn, type Relations } from './relations.ts'
import type { Translator } from './WantedLanguages.tsx'

/** Facts on a file from the lists of all owners and from the plans. */
export interface FileFacts {
  readonly relationsOf: (entry: GalleryEntry) => Relations
  readonly wantedOf: (ref: string) => readonly WantedTranslation[]
  /** None before the plans were asked. */
  readonly usesOf: (ref: string) => readonly AssetUse[]
  readonly translators: readonly Translator[]
  readonly nameOf: (owner: AssetOwner) => string
}

const NO_USES: readonly AssetUse[] = []
const NO_WISHES: readonly WantedTranslation[] = []

/** @param own the owners whose files this person edits */
export function useFileFacts(list: AssetsList, all: readonly GalleryEntry[], own: readonly AssetOwner[]): FileFacts {
  const uses = useQuery(assetUsesQuery(list.campaign)).data?.uses
  const facts = useMemo(() => {
    const names = new Map<AssetOwner, string>(
      list.owners.map(({ owner, centre }) => [owner, centre?.countryName ?? owner]),
    )
    for (const { owner, ownerName } of all) names.set(owner, ownerName)
    const nameOf = (owner: AssetOwner): string => names.get(owner) ?? owner
    const wanted = Map.groupBy(wantedTranslations(list.owners), ({ ref }) => ref)
    const translators = list.owners.flatMap(({ owner, centre }) =>
      centre !== null && own.includes(owner)
        ? [{ centre: owner, name: nameOf(owner), languages: centre.languages }]
        : [],
    )
    return {
      relationsOf: relationsIn(all),
      wantedOf: (ref: string) => wanted.get(ref) ?? NO_WISHES,
      translators,
      nameOf,
    }
  }, [list, all, own])
  return { ...facts, usesOf: (ref) => uses?.[ref] ?? NO_USES }
}

/** The same, of one entry. */
export function factsOf({ relationsOf, wantedOf, usesOf }: FileFacts, entry: GalleryEntry) {
  const ref = refOf(entry)
  return { relations: relationsOf(entry), wanted: wantedOf(ref), uses: usesOf(ref) }
}

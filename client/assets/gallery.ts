/** Filters, searches and sorts the links of the gallery. Pure. */
import { foldText } from '../../shared/text/fold.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetRef } from '../../shared/assets/ref.ts'
import type { AssetOwner } from '../../shared/ids.ts'
import { compareNames } from '../ui/formats/collate.ts'

export interface GalleryEntry {
  readonly owner: AssetOwner
  /** The country, or the network's name. */
  readonly ownerName: string
  readonly isOwn: boolean
  readonly asset: AssetView
  /** The address of its picture; null for a file without one. */
  readonly picture: string | null
  /** Another file has taken its place. */
  readonly isReplaced: boolean
}

export interface Choices {
  readonly text: string
  readonly owner: 'official' | 'centres' | 'ours' | null
  readonly kind: string | null
  /** A language; `none` for files without words. */
  readonly language: string | null
  readonly format: string | null
  readonly licence: string | null
  readonly translationWanted: boolean
}

export type Sorting = 'official-first' | 'title' | 'owner'

export const NO_CHOICES: Choices = {
  text: '',
  owner: null,
  kind: null,
  language: null,
  format: null,
  licence: null,
  translationWanted: false,
}

export const WITHOUT_LABELS = 'none'

/** How others name an asset, and the anchor of its card. */
export const refOf = ({ owner, asset }: Pick<GalleryEntry, 'owner' | 'asset'>): string => assetRef(owner, asset.id)
export const anchorOf = (ref: string): string => `asset-${ref.replace('/', '-')}`

export function chooseEntries(entries: readonly GalleryEntry[], choices: Choices): readonly GalleryEntry[] {
  const words = foldText(choices.text).split(/\s+/).filter(Boolean)
  return entries.filter((entry) => {
    const { asset } = entry
    return (
      fitsOwner(entry, choices.owner) &&
      (choices.kind === null || asset.kind === choices.kind) &&
      (choices.language === null || (asset.language ?? WITHOUT_LABELS) === choices.language) &&
      (choices.format === null || asset.format === choices.format) &&
      (choices.licence === null || asset.licence === choices.licence) &&
      (!choices.translationWanted || wantsTranslation(asset)) &&
      words.every((word) => searchedText(entry).includes(word))
    )
  })
}

/** In any language, or in some. */
export const wantsTranslation = ({ translationWanted, wantedLanguages }: AssetView): boolean =>
  translationWanted || wantedLanguages.length > 0

/** Withdrawn files come last, however the others are sorted. */
export function sortEntries(entries: readonly GalleryEntry[], sorting: Sorting): readonly GalleryEntry[] {
  const byTitle = (a: GalleryEntry, b: GalleryEntry): number => compareNames(a.asset.title, b.asset.title)
  const byOwner = (a: GalleryEntry, b: GalleryEntry): number => compareNames(a.ownerName, b.ownerName)
  const official = ({ owner }: GalleryEntry): number => (owner === 'network' ? 0 : 1)
  const old = ({ asset, isReplaced }: GalleryEntry): number => (asset.state === 'withdrawn' ? 2 : isReplaced ? 1 : 0)
  const order: Readonly<Record<Sorting, (a: GalleryEntry, b: GalleryEntry) => number>> = {
    // Each owner's links stay in the owner's order.
    'official-first': (a, b) => official(a) - official(b) || byOwner(a, b),
    title: byTitle,
    owner: (a, b) => byOwner(a, b) || byTitle(a, b),
  }
  return entries.toSorted((a, b) => old(a) - old(b) || order[sorting](a, b))
}

function fitsOwner({ owner, isOwn }: GalleryEntry, wanted: Choices['owner']): boolean {
  switch (wanted) {
    case null:
      return true
    case 'official':
      return owner === 'network'
    case 'centres':
      return owner !== 'network'
    case 'ours':
      return isOwn
  }
}

function searchedText({ ownerName, asset }: GalleryEntry): string {
  return foldText([asset.title, asset.credit, asset.note, asset.version ?? '', ownerName].join(' '))
}

/**
 * In which languages files are wanted, and who translates them. A wish is taken up by an adaptation of the file in that
 * language, in any list: nothing else records it, so both can never disagree. Pure.
 */
import type { AssetOwner } from '../ids.ts'
import type { AssetView } from './assetView.ts'
import { assetRef } from './ref.ts'
import { versionsOf } from './versions.ts'

interface OwnedFiles {
  readonly owner: AssetOwner
  readonly assets: readonly AssetView[]
}

/** An adaptation in the language, with its owner. */
interface Taker {
  readonly owner: AssetOwner
  readonly asset: AssetView
}

export interface WantedTranslation {
  readonly ref: string
  readonly owner: AssetOwner
  readonly asset: AssetView
  readonly language: string
  readonly takers: readonly Taker[]
}

/** The wishes of all files that may still be used, in the order of the lists. */
export function wantedTranslations(lists: readonly OwnedFiles[]): readonly WantedTranslation[] {
  const takers = new Map<string, Taker[]>()
  for (const { owner, assets } of lists) {
    for (const asset of assets) {
      if (asset.adaptationOf === null || asset.language === null || asset.state === 'withdrawn') continue
      const key = `${asset.adaptationOf} ${asset.language}`
      takers.set(key, [...(takers.get(key) ?? []), { owner, asset }])
    }
  }
  return lists.flatMap(({ owner, assets }) => {
    const { newestOf } = versionsOf(assets)
    return assets.flatMap((asset) => {
      if (asset.state === 'withdrawn' || newestOf(asset.id) !== null) return []
      const ref = assetRef(owner, asset.id)
      return asset.wantedLanguages
        .filter((language) => language !== asset.language)
        .map((language) => ({ ref, owner, asset, language, takers: takers.get(`${ref} ${language}`) ?? [] }))
    })
  })
}

/** The wishes that nobody has taken up, and that a centre with these languages can. */
export const openWishesFor = (
  wanted: readonly WantedTranslation[],
  centre: AssetOwner,
  languages: readonly string[],
): readonly WantedTranslation[] =>
  wanted.filter((one) => one.takers.length === 0 && one.owner !== centre && languages.includes(one.language))

/** The page where a centre takes a wish up: its own list, which adds the adaptation. */
export const takeUpHref = (campaign: string, centre: AssetOwner, { ref, language }: WantedTranslation): string =>
  `/assets/${campaign}/${centre}?translate=${encodeURIComponent(`${ref}/${language}`)}`

/** @returns null for what names no file and language */
export function readTakeUp(text: string): { readonly ref: string; readonly language: string } | null {
  const parts = text.split('/')
  const language = parts.pop()
  return parts.length === 2 && language !== undefined ? { ref: parts.join('/'), language } : null
}

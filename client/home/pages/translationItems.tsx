import { Trans } from '@lingui/react/macro'
import type { AssetsList } from '../../../shared/assets/api.ts'
import { openWishesFor, takeUpHref, wantedTranslations } from '../../../shared/assets/translations.ts'
import { assetHref } from '../../../shared/assets/uses.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { languageName } from '../../fields/languages.ts'
import type { WaitingItem } from './waitingItem.ts'

/** More than that are in the gallery. */
const MAX_WISHES = 5

/** Files wanted in a language that one of these centres writes, and not yet being translated. */
export function translationItems(list: AssetsList | undefined, centres: readonly CentreId[]): readonly WaitingItem[] {
  if (list === undefined) return []
  const wanted = wantedTranslations(list.owners)
  const items = centres.flatMap((centre) => {
    const languages = list.owners.find(({ owner }) => owner === centre)?.centre?.languages ?? []
    return openWishesFor(wanted, centre, languages).map((wish) => {
      const language = languageName(wish.language)
      const title = wish.asset.title.trim()
      const asker = list.owners.find(({ owner }) => owner === wish.owner)?.centre?.countryName
      return {
        key: `translation/${wish.ref}/${wish.language}`,
        icon: 'globe' as const,
        href: assetHref(list.campaign, wish.ref),
        title:
          title === '' ? (
            <Trans>An Ally file is wanted in {language}</Trans>
          ) : (
            <Trans>
              Wanted in {language}: {title}
            </Trans>
          ),
        detail: asker ?? <Trans>Official Ally file</Trans>,
        action: { href: takeUpHref(list.campaign, centre, wish), label: <Trans>We translate this</Trans> },
      }
    })
  })
  return [...new Map(items.map((item) => [item.key, item])).values()].slice(0, MAX_WISHES)
}

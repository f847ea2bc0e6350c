/** Makes the page as it would be public if it were approved now, of the draft and the public part of the plan. */
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import type { PublicPage } from '../../shared/publications/publicPage.ts'
import { textOf } from '../../shared/richtext/json.ts'
import type { Core } from '../core.ts'
import type { PageKey } from './doing.ts'

/** By activity and field. */
type Languages = PublicPage['writtenIn']

export interface CurrentPageDeps extends Pick<Core, 'findCampaign' | 'findCentre'> {
  /** The committed draft; null if there is none. */
  readonly draftOf: (key: PageKey) => Promise<ProfileContent | null>
  /** The activities of the committed plan that are marked public; none without a plan. */
  readonly publicActivitiesOf: (key: PageKey) => Promise<readonly PublicActivity[]>
  /** The files of the committed list that are marked public. */
  readonly publicAssetsOf: (key: PageKey) => Promise<readonly PublicAsset[]>
  /** The languages in which the activities of the committed plan are written. */
  readonly languagesOf: (key: PageKey) => Promise<Languages>
}

/** @returns null for a centre without a draft */
export async function currentPage(deps: CurrentPageDeps, key: PageKey): Promise<PublicPage | null> {
  const campaign = deps.findCampaign(key.campaign)
  const centre = campaign === null ? null : deps.findCentre(campaign, key.centre)
  const [draft, activities, assets, languages] = await Promise.all([
    deps.draftOf(key),
    deps.publicActivitiesOf(key),
    deps.publicAssetsOf(key),
    deps.languagesOf(key),
  ])
  if (draft === null || centre === null) return null
  const { name, nameKnown, country, countryName, languages: ofCentre, website, certain } = centre
  return {
    facts: { name, nameKnown, country, countryName, languages: [...ofCentre], website, certain },
    contact: draft.contact,
    // An incomplete link does not count.
    social: draft.social.filter(({ network, url }) => network !== null && url !== null),
    texts: draft.texts.filter(isWritten),
    activities: [...activities],
    assets: [...assets],
    writtenIn: Object.fromEntries(activities.flatMap(({ id }) => languageOfTexts(id, languages))),
  }
}

/** Looks only at the texts that are public. */
function languageOfTexts(
  id: string,
  languages: Languages,
): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const found = (['title', 'description'] as const).flatMap((field) => {
    const language = languages[id]?.[field]
    return language === undefined ? [] : [[field, language] as const]
  })
  return found.length === 0 ? [] : [[id, Object.fromEntries(found)]]
}

export const isWritten = ({ title, sections }: ProfileContent['texts'][number]): boolean =>
  title.trim() !== '' || Object.values(sections).some((section) => textOf(section).trim() !== '')

export const isEmptyPage = ({ texts, activities }: PublicPage): boolean => texts.length + activities.length === 0

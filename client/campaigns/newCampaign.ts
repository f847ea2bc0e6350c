/** The form of a new campaign: its initial values, and the request. Pure. */
import { saferInternetDay, type Campaign } from '../../shared/campaign.ts'
import { NewCampaign } from '../../shared/campaigns/api.ts'

export interface CampaignDraft {
  readonly kind: 'sid' | 'period'
  readonly name: string
  readonly day: string | null
  readonly shortName: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly profiles: boolean
  readonly assets: boolean
  readonly milestones: boolean
}

/** Begins with the Safer Internet Day after the model’s. */
export function draftAfter(model: Campaign): CampaignDraft {
  const year = Number((model.kind === 'sid' ? model.day : model.startsOn).slice(0, 4)) + 1
  return {
    kind: 'sid',
    name: `Safer Internet Day ${year}`,
    day: saferInternetDay(year),
    shortName: '',
    startsOn: null,
    endsOn: null,
    profiles: true,
    assets: true,
    milestones: true,
  }
}

/** The address of another campaign, from its short name: `media-smart-online`. */
export const addressOf = (shortName: string): string =>
  shortName
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    // `MediaSmart` is two words of an address.
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 48)
    .replaceAll(/-+$/g, '')

export type WrongPart = 'name' | 'day' | 'shortName' | 'startsOn' | 'endsOn'

type Read =
  | { readonly ok: true; readonly campaign: NewCampaign }
  | { readonly ok: false; readonly wrong: ReadonlySet<WrongPart> }

export function readCampaignDraft(draft: CampaignDraft, from: Campaign): Read {
  const { kind, name, day, shortName, startsOn, endsOn, profiles, assets, milestones } = draft
  const parsed = NewCampaign.safeParse(
    kind === 'sid'
      ? { kind, name, day, from: from.id, taken: { profiles, assets, milestones } }
      : { kind, id: addressOf(shortName), name, shortName, startsOn, endsOn, from: from.id, taken: { milestones } },
  )
  if (parsed.success) return { ok: true, campaign: parsed.data }
  const parts = parsed.error.issues.map(({ path }) => (path[0] === 'id' ? 'shortName' : path[0]) as WrongPart)
  return { ok: false, wrong: new Set(parts) }
}

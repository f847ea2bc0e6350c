/**
 * Finds which activities of a campaign's plans use which files. The links of a plan are read again when its version
 * changes.
 */
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetRef } from '../../shared/assets/ref.ts'
import { addressKey, refInAddress, type AssetUse, type AssetUses } from '../../shared/assets/uses.ts'
import type { ActivityId, AssetOwner, CampaignId, CentreId } from '../../shared/ids.ts'

interface LinkedActivity {
  readonly id: ActivityId
  readonly title: string
  readonly resources: readonly { readonly url: string | null }[]
}

interface AssetUsesDeps {
  /** The plans that were started. */
  readonly plansOf: (campaign: CampaignId) => Promise<readonly CentreId[]>
  readonly planOf: (key: { readonly campaign: CampaignId; readonly centre: CentreId }) => Promise<{
    readonly version: number
    readonly activities: readonly LinkedActivity[]
  } | null>
  /** The address of the workspace. */
  readonly home: string
}

export interface OwnedFiles {
  readonly owner: AssetOwner
  readonly assets: readonly AssetView[]
}

interface Link extends AssetUse {
  readonly url: string
}

/** A file that every activity names is no news. */
const MAX_USES = 50

export function createAssetUses({ plansOf, planOf, home }: AssetUsesDeps) {
  const known = new Map<string, { readonly version: number; readonly links: readonly Link[] }>()

  async function linksOf(campaign: CampaignId, centre: CentreId): Promise<readonly Link[]> {
    const plan = await planOf({ campaign, centre })
    if (plan === null) return []
    const name = `${campaign}/${centre}`
    const before = known.get(name)
    if (before?.version === plan.version) return before.links
    const links = plan.activities.flatMap(({ id, title, resources }) =>
      resources.flatMap(({ url }) => (url === null ? [] : [{ centre, activity: id, title, url }])),
    )
    known.set(name, { version: plan.version, links })
    return links
  }

  return async (campaign: CampaignId, files: readonly OwnedFiles[]): Promise<AssetUses> => {
    const find = filesByAddress(files, home)
    const uses: Record<string, AssetUse[]> = {}
    for (const centre of await plansOf(campaign)) {
      const seen = new Set<string>()
      for (const { url, ...use } of await linksOf(campaign, centre)) {
        for (const ref of find(url)) {
          const list = (uses[ref] ??= [])
          const once = `${ref} ${use.activity}`
          if (seen.has(once) || list.length >= MAX_USES) continue
          seen.add(once)
          list.push(use)
        }
      }
    }
    return { uses }
  }
}

/** Several files may have the same address, such as a folder. */
function filesByAddress(files: readonly OwnedFiles[], home: string): (url: string) => readonly string[] {
  const refs = new Set<string>()
  const byAddress = new Map<string, string[]>()
  for (const { owner, assets } of files) {
    for (const { id, url } of assets) {
      const ref = assetRef(owner, id)
      refs.add(ref)
      const key = url === null ? null : addressKey(url)
      if (key !== null) byAddress.set(key, [...(byAddress.get(key) ?? []), ref])
    }
  }
  return (url) => {
    const named = refInAddress(url, home)
    if (named !== null) return refs.has(named) ? [named] : []
    return byAddress.get(addressKey(url) ?? '') ?? []
  }
}

/** Which activities use which files of Ally: those that have a link to the file's address, or to its place in the workspace. */
import { z } from 'zod'
import { ActivityId, CentreId } from '../ids.ts'

export const AssetUse = z.object({ centre: CentreId, activity: ActivityId, title: z.string() })
export type AssetUse = z.infer<typeof AssetUse>

/** `GET /api/campaigns/<campaign>/asset-uses`: by `<owner>/<asset id>`; files that nobody uses are not among them. */
export const AssetUses = z.object({ uses: z.record(z.string(), z.array(AssetUse)) })
export type AssetUses = z.infer<typeof AssetUses>

/** The page of a file in the workspace: the query names it in its owner's list. */
export const assetHref = (campaign: string, ref: string): string => {
  const [owner = '', id = ''] = ref.split('/')
  return `/assets/${campaign}/${owner}?asset=${encodeURIComponent(id)}`
}
const WORKSPACE_PATH = /^\/assets\/[^/]+\/([^/]+)\/?$/

/** The addresses under which a file is found, in one form. @returns null if it is not an address */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host, pathname, search } = new URL(address)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return `${host}${pathname.replace(/\/$/, '')}${search}`
}

/** The file that a link into this workspace names. @returns null for any other link */
export function refInAddress(address: string, home: string): string | null {
  if (!URL.canParse(address) || !URL.canParse(home)) return null
  const url = new URL(address)
  const owner = url.host === new URL(home).host ? WORKSPACE_PATH.exec(url.pathname)?.[1] : undefined
  const id = url.searchParams.get('asset')
  return owner === undefined || id === null ? null : `${owner}/${id}`
}

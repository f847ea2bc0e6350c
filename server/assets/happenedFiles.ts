/** The network's official Ally files, as the Weekly Update tells of them: what is final, and where a translation is wanted. */
import { englishName } from '../../shared/updates/languageNames.ts'
import type { CampaignId } from '../../shared/ids.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { Happening } from '../../shared/updates/candidate.ts'
import { inWords, paragraphs, USUAL } from '../../shared/updates/happening.ts'
import type { Core } from '../core.ts'
import type { Happened } from '../feature.ts'

type HappenedDeps = Pick<Core, 'campaigns' | 'home' | 'now' | 'projections'>

export function happenedFiles({ campaigns, home, now, projections }: HappenedDeps): Happened {
  const filesOf = async (campaign: CampaignId): Promise<readonly AssetView[]> =>
    ((await projections.assets.view({ campaign, owner: 'network' }))?.content.assets ?? []).filter(
      ({ state }) => state === 'final',
    )
  const tell = (campaign: CampaignId, file: AssetView): Happening => {
    const wanted = file.wantedLanguages.map(englishName)
    const version = file.version === null ? '' : `, version ${file.version}`
    return {
      ...USUAL,
      source: { kind: 'asset', id: `${campaign}/network/${file.id}` },
      at: now().toISOString(),
      heading: wanted.length === 0 ? file.title : `${file.title}: wanted in ${inWords(wanted)}`,
      text: paragraphs([
        `“${file.title}”${version}, is final and may be used.`,
        ...(wanted.length === 0 ? [] : [`A version in ${inWords(wanted)} is wanted: whoever has one, please add it.`]),
      ]),
      section: 'dissemination',
      purposes: wanted.length === 0 ? ['dissemination'] : ['information', 'action'],
      link: `${home}/assets/${campaign}/network`,
    }
  }
  return {
    kinds: ['asset'],
    async recent({ before }) {
      const known = new Set(before.flatMap(({ kind, id }) => (kind === 'asset' ? [id] : [])))
      const open = campaigns.list().filter(({ closed }) => !closed)
      const found = await Promise.all(open.map(async ({ id }) => (await filesOf(id)).map((file) => tell(id, file))))
      return found
        .flat()
        .filter(({ source }) => !known.has(source.id))
        .map((one) => ({ ...one, group: 'files' as const }))
    },
    async now({ id }) {
      const [campaign = '', , asset] = id.split('/')
      const found = campaigns.find(campaign)
      const file = found === null ? undefined : (await filesOf(found.id)).find((one) => one.id === asset)
      return found === null || file === undefined ? null : tell(found.id, file)
    },
  }
}

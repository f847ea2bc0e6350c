/** Profile pages that went public, as the Weekly Update tells of them: one entry for those of a campaign. */
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import type { Happening } from '../../shared/updates/candidate.ts'
import { countInWords, inWords, paragraphs, severalId, severalIn, USUAL } from '../../shared/updates/happening.ts'
import type { Core } from '../core.ts'
import type { Happened } from '../feature.ts'
import type { PublicationRecords } from './publicationRecords.ts'

interface HappenedDeps extends Pick<Core, 'campaigns' | 'home'> {
  readonly records: Pick<PublicationRecords, 'standings'>
}

export function happenedPages({ campaigns, records, home }: HappenedDeps): Happened {
  /** Public pages of a campaign, with when they first went public since they were taken back. */
  async function publicPages(campaign: CampaignId): Promise<ReadonlyMap<CentreId, string>> {
    const standings = await records.standings(campaign)
    return new Map(
      [...standings].flatMap(([centre, { state, versions }]) => {
        const current = versions.find(({ cause, ended_at: endedAt }) => endedAt === null && cause === 'decision')
        return state === 'published' && current !== undefined ? [[centre, current.published_at] as const] : []
      }),
    )
  }
  const tell = (campaign: CampaignId, centres: readonly CentreId[], at: string): Happening => {
    const names = centres.map((centre) => campaigns.findCentre(campaign, centre)?.countryName ?? centre)
    return {
      ...USUAL,
      source: { kind: 'publication', id: severalId(campaign, centres) },
      at,
      heading:
        centres.length === 1
          ? `The public page of ${inWords(names)}`
          : `${countInWords(centres.length)} public pages are new`,
      text: paragraphs([`${inWords(names.toSorted())}: anybody can read what is planned there.`]),
      section: 'dissemination',
      link: `${home}/en/sid/${campaigns.find(campaign)?.kind === 'sid' ? campaign.replace(/^sid-/, '') : ''}`,
    }
  }
  return {
    kinds: ['publication'],
    async recent({ since }) {
      const from = since.toISOString()
      const open = campaigns.list().filter(({ closed, kind }) => !closed && kind === 'sid')
      const found = await Promise.all(
        open.map(async ({ id }) => {
          const fresh = [...(await publicPages(id))].filter(([, at]) => at >= from)
          const last = fresh
            .map(([, at]) => at)
            .toSorted()
            .at(-1)
          return last === undefined
            ? []
            : [
                tell(
                  id,
                  fresh.map(([centre]) => centre),
                  last,
                ),
              ]
        }),
      )
      return found.flat().map((one) => ({ ...one, group: 'public-pages' as const }))
    },
    async now({ id }) {
      const { campaign, names } = severalIn(id)
      const found = campaigns.find(campaign)
      if (found === null) return null
      const pages = await publicPages(found.id)
      const still = [...pages].filter(([centre]) => names.includes(centre))
      const known = tell(
        found.id,
        still.map(([centre]) => centre),
        still
          .map(([, at]) => at)
          .toSorted()
          .at(-1) ?? '',
      )
      return still.length === 0 ? null : { ...known, source: { kind: 'publication', id } }
    },
  }
}

/** Campaigns that opened, as the Weekly Update tells of them. */
import { lastCentralDay, theDayOf, type Campaign } from '../../shared/campaign.ts'
import { LocalDate } from '../../shared/days.ts'
import type { Happening } from '../../shared/updates/candidate.ts'
import { paragraphs, USUAL } from '../../shared/updates/happening.ts'
import type { Core } from '../core.ts'
import type { Happened } from '../feature.ts'

export function happenedCampaigns({ campaigns, home, now }: Pick<Core, 'campaigns' | 'home' | 'now'>): Happened {
  const open = (): readonly Campaign[] => campaigns.list().filter(({ closed }) => !closed)
  function tell(campaign: Campaign): Happening {
    const { first, last } = theDayOf(campaign)
    const [from, to] = [LocalDate.parse(first), LocalDate.parse(last)]
    return {
      ...USUAL,
      source: { kind: 'campaign', id: campaign.id },
      at: now().toISOString(),
      heading: `${campaign.name} is open`,
      text: paragraphs([
        ...(campaign.slogan === '' ? [] : [`“${campaign.slogan}”`]),
        'Plans can be written and read in the workspace.',
      ]),
      section: 'events',
      purposes: ['information', 'participation'],
      link: `${home}/plans/${campaign.id}`,
      dated: {
        kind: 'date',
        when: to > from ? { kind: 'range', from, to } : { kind: 'day', day: from },
        whenNote: '',
        time: null,
        place: null,
        detailsToFollow: false,
      },
    }
  }
  return {
    kinds: ['campaign'],
    async recent({ before, day }) {
      const known = new Set(before.flatMap(({ kind, id }) => (kind === 'campaign' ? [id] : [])))
      return open()
        .filter((campaign) => !known.has(campaign.id) && lastCentralDay(campaign) >= day)
        .map((campaign) => ({ ...tell(campaign), group: 'campaigns' as const }))
    },
    async now({ id }) {
      const found = open().find((campaign) => campaign.id === id)
      return found === undefined ? null : tell(found)
    },
  }
}

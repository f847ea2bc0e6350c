/** Milestones as the Weekly Update tells of them. */
import type { Campaign } from '../../shared/campaign.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { daysUntil } from '../../shared/days.ts'
import { dayOf, overAt } from '../../shared/milestones/instants.ts'
import type { Milestone } from '../../shared/milestones/milestone.ts'
import { milestonesHref } from '../../shared/milestones/milestonesHref.ts'
import { paragraphsOf } from '../../shared/templates/paragraphs.ts'
import type { Happening } from '../../shared/updates/candidate.ts'
import { datedOf } from '../../shared/updates/dated.ts'
import type { StandardSection } from '../../shared/updates/updateState.ts'
import type { Core } from '../core.ts'
import type { Happened } from '../feature.ts'

interface HappenedDeps extends Pick<Core, 'campaigns' | 'home' | 'now'> {
  readonly list: (campaign: CampaignId) => Promise<readonly Milestone[]>
}

/** Deadlines that are this near are due: they go into a letter whether they changed or not. */
const DUE_WITHIN_DAYS = 14

export function happenedMilestones(deps: HappenedDeps): Happened {
  const { campaigns, list, now } = deps
  const open = (): readonly Campaign[] =>
    campaigns.list().filter(({ closed, prepared }) => !closed && prepared !== true)

  async function listed(): Promise<readonly Milestone[]> {
    const all = (await Promise.all(open().map(async ({ id }) => list(id)))).flat()
    return all.filter((milestone) => !milestone.needsReview && overAt(milestone) > now())
  }
  return {
    kinds: ['milestone'],
    async recent({ since, day }) {
      const from = since.toISOString()
      return (await listed())
        .filter((milestone) => changedAt(milestone) >= from || daysUntil(day, dayOf(milestone)) <= DUE_WITHIN_DAYS)
        .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
        .map((milestone) => ({ ...happeningOf(milestone, deps), group: 'milestones' as const }))
    },
    async now({ id }) {
      const found = (await listed()).find((milestone) => milestone.id === id)
      return found === undefined ? null : happeningOf(found, deps)
    },
  }
}

const changedAt = ({ createdAt, updatedAt }: Milestone): string => updatedAt ?? createdAt

function happeningOf(milestone: Milestone, { home }: HappenedDeps): Happening {
  return {
    source: { kind: 'milestone', id: milestone.id },
    at: changedAt(milestone),
    heading: milestone.title,
    language: null,
    text: paragraphsOf(milestone.text),
    section: sectionOf(milestone),
    purposes: milestone.purposes.slice(0, MOST_PURPOSES),
    audiences: milestone.audiences,
    contact: milestone.contact,
    link: milestone.link ?? `${home}${milestonesHref(milestone)}`,
    dated: datedOf(milestone),
  }
}

/** More say nothing. */
const MOST_PURPOSES = 2

function sectionOf({ kind, purposes }: Milestone): StandardSection {
  if (kind === 'deadline') return 'important'
  return purposes.includes('dissemination') ? 'events' : 'capacity'
}

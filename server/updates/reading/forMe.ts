/** Which audiences of items include the one who reads: by role, the strands of their work, and their centre's status. */
import type { CampaignId } from '../../../shared/ids.ts'
import { reachedBy, type Staff } from '../../../shared/milestones/audience.ts'
import { MilestoneId } from '../../../shared/milestones/milestone.ts'
import { NOBODY_NOTIFIED, type Notified } from '../../../shared/milestones/notified.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { LetterItem } from '../../../shared/updates/letter.ts'
import type { Core } from '../../core.ts'

export interface ForMeDeps extends Pick<Core, 'people' | 'strands' | 'campaigns'> {
  /** Who was notified of the milestones of a campaign outside the workspace. */
  readonly notifiedIn: (campaign: CampaignId) => Promise<(milestone: MilestoneId) => Notified>
}

export type IsForMe = (item: Pick<LetterItem, 'audiences' | 'source'>) => boolean

/** Coordinators write the letter: all of it concerns them. */
export async function isForReader(deps: ForMeDeps, person: Person, campaign: CampaignId): Promise<IsForMe> {
  if (person.role === 'coordinator') return () => true
  const staff = await staffAround(deps, person, campaign)
  const notifiedOf = await deps.notifiedIn(campaign)
  return ({ audiences, source }) => {
    if (audiences.length === 0) return true
    const milestone = source?.kind === 'milestone' ? MilestoneId.safeParse(source.id) : null
    const notified = milestone?.success === true ? notifiedOf(milestone.data) : NOBODY_NOTIFIED
    return reachedBy({ audiences, notified }, staff).recipients.some((one) => one.person === person.id)
  }
}

/** The people of one's own centres decide about oneself; others do not. */
async function staffAround({ people, strands, campaigns }: ForMeDeps, person: Person, campaign: CampaignId) {
  const [all, strandsOf] = await Promise.all([people.list(), strands.all()])
  const isOwn = (id: string): boolean => person.memberships.some(({ centre }) => centre === id)
  return {
    centres: campaigns.centresOf(campaign).filter(({ id }) => isOwn(id)),
    people: all.filter(({ id, memberships }) => id === person.id || memberships.some(({ centre }) => isOwn(centre))),
    strandsOf: (id) => strandsOf.get(id) ?? [],
  } satisfies Staff
}

import type { Milestone } from './milestone.ts'

/** The address of a milestone in the workspace: in the list of its campaign. */
export const milestonesHref = ({ campaign, id }: Pick<Milestone, 'campaign' | 'id'>): string =>
  `/milestones/${campaign}?milestone=${id}`

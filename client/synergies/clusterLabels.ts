/** The kinds of activities of a cluster, with their topic. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { ClusterType } from '../../shared/synergies/cluster.ts'

/** Values: `topic`. */
export const CLUSTER_LABELS: Readonly<Record<ClusterType | 'any', MessageDescriptor>> = {
  any: msg`something on ${{ topic: '' }}`,
  conference: msg`conferences on ${{ topic: '' }}`,
  panel: msg`panels and debates on ${{ topic: '' }}`,
  'press-event': msg`press events on ${{ topic: '' }}`,
  webinar: msg`webinars on ${{ topic: '' }}`,
  'live-lesson': msg`live lessons on ${{ topic: '' }}`,
  workshop: msg`workshops on ${{ topic: '' }}`,
  training: msg`trainings on ${{ topic: '' }}`,
  campaign: msg`campaigns on ${{ topic: '' }}`,
  competition: msg`competitions on ${{ topic: '' }}`,
  quiz: msg`quizzes on ${{ topic: '' }}`,
  hackathon: msg`hackathons on ${{ topic: '' }}`,
  'youth-event': msg`youth events on ${{ topic: '' }}`,
  performance: msg`performances on ${{ topic: '' }}`,
  exhibition: msg`exhibitions on ${{ topic: '' }}`,
  'info-stand': msg`public stands on ${{ topic: '' }}`,
  'research-launch': msg`studies on ${{ topic: '' }}`,
  'resource-launch': msg`resources on ${{ topic: '' }}`,
  'stakeholder-meeting': msg`stakeholder meetings on ${{ topic: '' }}`,
  'service-launch': msg`helpline and reporting services on ${{ topic: '' }}`,
}

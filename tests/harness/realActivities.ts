/** Activities as people write them: those of the labelled set and those of the demo network's plans. */
import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { z } from 'zod'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { buildDemoPlan, centreOf } from '../../server/demo/plan.ts'
import { detectLanguage } from '../../server/language/detectLanguage.ts'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { activityOf, isActive } from '../../server/synergies/engine/fromPlan.ts'
import { NETWORK } from '../../shared/network.ts'
import { viewPlan } from '../../shared/plans/view.ts'

const labelled = new URL('../eval/synergies/labelled/dev/activities.json', import.meta.url)

/** The people of the demo network. Their ids are the same at every call. */
export const demoActivities = (): readonly SynergyActivity[] =>
  DEMO_PLANS.flatMap((plan) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, buildDemoPlan(plan))
    const centre = centreOf(plan)
    return viewPlan(doc)
      .activities.filter(isActive)
      .map((activity, at) => ({
        ...activityOf(centre, activity),
        id: `demo-${centre}-${at}`,
        country: centre.toUpperCase(),
      }))
  })

export const realActivities = (): readonly SynergyActivity[] => [
  ...z.array(SynergyActivity).parse(JSON.parse(readFileSync(labelled, 'utf8'))),
  ...demoActivities(),
]

const languages = new Map(NETWORK.map((centre) => [String(centre.country), centre.languages]))

/** The language of an activity's texts, out of those of its country. */
export const detectOwn = ({ country, title, description }: SynergyActivity): string | null =>
  detectLanguage(`${title}\n${description}`, languages.get(country)?.filter((one) => one !== 'en') ?? [])

/** Puts the demo network's helplines into the register, confirmed but for one. */
import { PersonId } from '../../shared/ids.ts'
import { demoHelpline } from '../demo/helplines.ts'
import type { SeededApp } from './steps.ts'

const UNCONFIRMED = 'hr'
const nothing = async (): Promise<void> => {}

export async function seedHelplines(
  { campaigns, features }: Pick<SeededApp, 'campaigns' | 'features'>,
  now: Date,
): Promise<void> {
  const { helplines } = features.helplines
  for (const { id: centre, languages } of campaigns.allCentres()) {
    const fields = demoHelpline(centre, languages)
    if (fields === null) continue
    await helplines.change(
      { centre, version: 0, by: PersonId.parse(`demo-planner.${centre}`), at: now },
      fields,
      nothing,
    )
    const step = { centre, version: 1, by: PersonId.parse('demo-coordinator'), at: now }
    if (centre !== UNCONFIRMED) await helplines.confirm(step, nothing)
  }
}

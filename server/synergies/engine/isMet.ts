/** Whether one activity has what another looks for, so that it can be said. Pure. */
import type { Features } from './features.ts'
import type { WeightedActivity } from './weightedActivity.ts'

const NEED_IS_TOUCHED = 0.1
const NEED_IS_MET = 0.3
const NEED_IS_FULLY_MET = 0.6
const HAS_SOME_OF_IT = 0.25
const HAS_THE_VERY_THING = 0.7

/** A speaker is no film: a need is met by who has the very thing; where it names none, by who offers something on its topic. */
export function isMet(seeker: WeightedActivity, giver: WeightedActivity, need: number, gets: number): boolean {
  // Two that look for the same and offer nothing can only look together.
  if (!offers(giver.features) && seeks(giver.features)) return false
  if (need >= NEED_IS_TOUCHED && gets >= HAS_THE_VERY_THING) return true
  if (need >= NEED_IS_MET && gets >= HAS_SOME_OF_IT) return true
  return seeker.wantsThings.size === 0 && need >= NEED_IS_FULLY_MET && offers(giver.features)
}

const offers = ({ offers: concepts, offerWords }: Features): boolean => concepts.size > 0 || offerWords.size > 0
const seeks = ({ needs, needWords }: Features): boolean => needs.size > 0 || needWords.size > 0

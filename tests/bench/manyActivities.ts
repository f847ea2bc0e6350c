/**
 * As many activities as are asked for, recombined from real ones with seeded chance. An activity is made of two or
 * three real ones of its own country: the title, tags and dates of the first, sentences of all, offers, needs and
 * partners each of one of them. So its texts are in the languages of its country, words and concepts are as common as
 * in real plans, and no two are the same; but there are only as many different words as in the real ones, which makes
 * every word more common than in a real network of this size, and an index slower.
 */
import type { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import type { Random } from '../harness/random.ts'

const SENTENCE_END = /(?<=[.!?])\s+/
const OWN_WORDS = 2

export function manyActivities(
  real: readonly SynergyActivity[],
  count: number,
  random: Random,
): readonly SynergyActivity[] {
  const byCountry = [...Map.groupBy(real, ({ country }) => country).values()]
  return Array.from({ length: count }, (_, at) => recombine(`many-${at}`, random.pick(byCountry), random))
}

/** An edit of an activity: rewrites a sentence, a need, its tags or its days. */
export function edited(activity: SynergyActivity, real: readonly SynergyActivity[], random: Random): SynergyActivity {
  const own = real.filter(({ country }) => country === activity.country)
  const other = random.pick(own)
  const kind = random.next()
  if (kind < 0.6) {
    const sentences = activity.description.split(SENTENCE_END)
    const kept = sentences.filter(() => random.next() < 0.7)
    return { ...activity, description: [...kept, random.pick(other.description.split(SENTENCE_END))].join(' ') }
  }
  if (kind < 0.75) return { ...activity, needs: other.needs, offers: other.offers }
  if (kind < 0.9) return { ...activity, audiences: other.audiences, themes: other.themes }
  return { ...activity, startsOn: other.startsOn, endsOn: other.endsOn }
}

function recombine(id: string, own: readonly SynergyActivity[], random: Random): SynergyActivity {
  const sources = Array.from({ length: 3 }, () => random.pick(own))
  const [first = random.pick(own)] = sources
  const sentences = sources.flatMap(({ description }) => description.split(SENTENCE_END))
  const { length } = random.pick(sources).description.split(SENTENCE_END)
  const words = Array.from({ length: OWN_WORDS }, () => random.next().toString(36).slice(2, 9).replaceAll(/\d/g, 'a'))
  return {
    ...first,
    id,
    description: [...Array.from({ length }, () => random.pick(sentences)), words.join(' ')].join(' '),
    offers: random.pick(sources).offers,
    needs: random.pick(sources).needs,
    partners: random.pick(sources).partners,
  }
}

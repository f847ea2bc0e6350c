/**
 * Whether one activity has what another looks for. A need is a thing and a subject: a film on gambling is not a film on
 * passwords. Only matches that both texts show count. Pure.
 */
import type { EvidenceField, EvidenceSpan } from '../../../shared/synergies/evidence.ts'
import { conceptOf, isTopic } from '../thesaurus/concepts.ts'
import { isSpecialCase } from '../thesaurus/broader.ts'
import { SAME_SUBJECT, sameSubject, shareOfTopics } from './subject.ts'
import type { Features } from './features.ts'
import type { Overlap } from './overlap.ts'
import { isSpecialTopic, isWay, special } from './roles.ts'
import { ABOUT, spanOf } from './spans.ts'
import type { WeightedActivity } from './weightedActivity.ts'

/** The giver's offers or resources name what the seeker's needs name: things, or at least a special topic. */
export interface Meeting {
  readonly things: readonly string[]
  readonly topics: readonly string[]
  readonly people: readonly string[]
  readonly spans: readonly EvidenceSpan[]
}

/** The common subjects: see `overlapOf`. */
type Shared = Pick<Overlap, 'subjectMass' | 'topicMass'>

const SAME_TOPICS = 0.3
const MAX_NAMED = 3

/** Types of activities that hand out their products. */
const RESOURCES: ReadonlySet<string | null> = new Set(['resource-launch', 'research-launch', 'service-launch'])

/** @param seekerIsA the seeker is the first of the pair, as the spans name it */
export function meets(
  seeker: WeightedActivity,
  giver: WeightedActivity,
  shared: Shared,
  seekerIsA: boolean,
): Meeting | null {
  const [wanting, having] = [seeker.features, giver.features]
  if (!canGive(having, wanting)) return null
  const found = whatIsFound(wanting, having, seekerIsA)
  if (found.things.length > 0) return isOnOtherSubject(seeker, giver, shared) ? null : found
  // It seeks whatever there is on a topic, and the offer is on that.
  const seeksAnything = [...wanting.needs.keys()].filter(isThing).length === 0
  return seeksAnything && having.hasOffers && found.topics.some(isSpecialTopic) ? found : null
}

/** Whether `meets` would find a thing: millions of pairs are asked, and their words are not needed. */
export function givesThing(giver: WeightedActivity, seeker: WeightedActivity, shared: Shared): boolean {
  const [wanting, having] = [seeker.features, giver.features]
  if (!mayGive(giver, seeker) || !canGive(having, wanting)) return false
  const fields = fieldsOfThings(having)
  const isGiven = (id: string): boolean => isThing(id) && spanOf('b', having, id, fields) !== null
  return soughtBy(wanting).some(isGiven) && !isOnOtherSubject(seeker, giver, shared)
}

/** Says at once that most pairs share no thing that one looks for. */
function mayGive(giver: WeightedActivity, seeker: WeightedActivity): boolean {
  for (const id of seeker.wants.keys()) if (giver.covers.has(id) && isThing(id)) return true
  return false
}

/** Two that look for the same and offer nothing can only look together. */
const canGive = (having: Features, wanting: Features): boolean =>
  wanting.hasNeeds && (having.hasOffers || !having.hasNeeds)

function isOnOtherSubject(seeker: WeightedActivity, giver: WeightedActivity, shared: Shared): boolean {
  const share = shareOfTopics(shared.topicMass, seeker.topicTotal, giver.topicTotal)
  const isOnOther = seeker.topicTotal > 0 && giver.topicTotal > 0 && share === 0
  const subject = sameSubject(shared.subjectMass, seeker.subjectLength, giver.subjectLength)
  const isOnSame = subject >= SAME_SUBJECT || share >= SAME_TOPICS
  return (isOnOther && !isOnSame) || seeksOtherTopic(seeker.features, giver)
}

const kindOf = (id: string) => conceptOf(id)?.kind
const broaderThan = (id: string): readonly string[] => conceptOf(id)?.broader ?? []
const isOfPeople = (id: string): boolean => kindOf(id) === 'people' || kindOf(id) === 'place'
const isThing = (id: string): boolean => !isTopic(id) && !isOfPeople(id) && !isWay(id)

/** The need names topics, and the giver others: "debates on AI companions" are not met by debates on rumours. */
function seeksOtherTopic({ mentions }: Features, { features: having, topicTotal }: WeightedActivity): boolean {
  const topics = mentions.needs.map(({ concept }) => concept).filter((id) => special(id) > 0)
  return topics.length > 0 && topicTotal > 0 && !topics.some((id) => having.about.has(id) || having.offers.has(id))
}

function whatIsFound(wanting: Features, having: Features, seekerIsA: boolean): Meeting {
  const [seeker, giver] = seekerIsA ? (['a', 'b'] as const) : (['b', 'a'] as const)
  const sought = soughtBy(wanting)
  const find = (isOf: (id: string) => boolean, fields: readonly EvidenceField[]) =>
    sought
      .filter(isOf)
      .flatMap((id) => {
        const [wish, gift] = [spanOf(seeker, wanting, id, ['needs']), spanOf(giver, having, id, fields)]
        return wish === null || gift === null ? [] : [{ id, spans: [wish, gift] }]
      })
      .filter(({ id }, _, all) => !all.some((other) => isSpecialCase(other.id, id)))
      .slice(0, MAX_NAMED)
  const things = find(isThing, fieldsOfThings(having))
  const topics = find(isTopic, things.length > 0 ? ABOUT : ['offers'])
  // "Blind pupils" are a topic and people: they are mentioned once.
  const people = find(isOfPeople, ABOUT).filter(({ spans: [wish] }) =>
    topics.every(({ spans: [other] }) => wish === undefined || other === undefined || !overlap(wish, other)),
  )
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)
  return {
    things: ids(things),
    topics: ids(topics),
    people: ids(people),
    spans: [...things, ...topics, ...people].flatMap(({ spans }) => spans),
  }
}

const OFFERS: readonly EvidenceField[] = ['offers']
const OF_RESOURCES: readonly EvidenceField[] = ['offers', 'title', 'gloss', 'description']
/** Where an activity names things that others can have. */
const fieldsOfThings = ({ type }: Features): readonly EvidenceField[] => (RESOURCES.has(type) ? OF_RESOURCES : OFFERS)

/** "Comparable figures" are sought by work of centres, and found in any study. */
function soughtBy({ mentions }: Features): readonly string[] {
  const named = [...new Set(mentions.needs.map(({ concept }) => concept))].filter((id) => !isWay(id))
  return [...new Set(named.flatMap((id) => (kindOf(id) === 'purpose' ? [id, ...broaderThan(id)] : [id])))]
}

const overlap = (one: EvidenceSpan, other: EvidenceSpan): boolean => one.start < other.end && other.start < one.end

/**
 * What is meant where several things are spoken of close together, though it is not named: "photos" that "parents"
 * "publish" are sharenting, in any language that has words for the three. Pure.
 */
import type { Mention } from './matcher.ts'

interface Implication {
  readonly concept: string
  /** Of each group at least one is spoken of. Ids of concepts or of signals. */
  readonly groups: readonly (readonly string[])[]
}

const implies = (concept: string, ...groups: readonly string[]): Implication => ({
  concept,
  groups: groups.map((group) => group.split(' ')),
})

export const IMPLICATIONS: readonly Implication[] = [
  implies('deepfake-nudes', 'nudity sexting', 'fakery ai deepfakes ai-images app'),
  implies('sexting', 'nudity', 'photo'),
  implies('sextortion', 'threat blackmail', 'nudity sexting'),
  implies('ncsii', 'nudity sexting', 'publishing', 'consent'),
  implies('grooming', 'luring', 'grown-up strangers'),
  implies('strangers', 'grown-up', 'games gaming game-worlds luring'),
  implies('sharenting', 'photo', 'publishing', 'parents'),
  implies('age-verification', 'age', 'proof'),
  implies('phone-bans', 'phone mobile-phones', 'restriction', 'school school-leaders school-policy'),
  implies('sleep', 'night', 'phone mobile-phones screen screen-time'),
  implies('screen-time', 'screen mobile-phones', 'early-childhood kindergarten-children new-parents'),
  implies('early-screens', 'screen screen-time mobile-phones', 'early-childhood kindergarten-children new-parents'),
  implies('money-mules', 'bank-account', 'lending'),
  implies('commercial-gaming', 'games gaming game-worlds', 'money chance gambling'),
  implies('hidden-advertising', 'advertising influencers', 'unlabelled'),
  implies('hidden-advertising', 'advertising', 'influencers'),
  implies('ai-companions', 'ai ai-chatbots', 'companionship relationships loneliness'),
  implies('ai-learning', 'ai ai-chatbots', 'homework'),
  implies('algorithms', 'feed', 'choosing'),
  implies('hate-in-sport', 'sport sports-clubs', 'hate-speech racism discrimination bullying insults'),
  implies('cyberbullying', 'bullying', 'class-chats social-media phone'),
  implies('gang-recruitment', 'recruiting luring', 'crime'),
  implies('ai-images', 'ai', 'photo'),
  implies('toxic-gaming', 'gaming game-worlds', 'insults hate-speech'),
  implies('voice-cloning', 'voice', 'fakery ai', 'fraud phishing crime parents stealing'),
  implies('persuasive-design', 'hooks', 'app feed choosing screen'),
  implies('parental-controls', 'parents', 'settings'),
  implies('fraud', 'fakery', 'money'),
  implies('emergency-scams', 'seniors parents', 'money', 'fakery voice fraud'),
  implies('location-tracking', 'whereabouts', 'parents publishing app snapchat'),
  implies('eating-disorders', 'eating', 'body-image mental-health beauty-filters feed influencers video social-media'),
  implies('war-images', 'war', 'photo video film news feed social-media tiktok phone screen'),
  implies('filmed-violence', 'fighting', 'filming'),
  implies('filmed-violence', 'fighting', 'video photo', 'phone publishing'),
  implies('digital-dating-violence', 'companionship relationships', 'control', 'phone social-media publishing'),
  implies('connected-toys', 'toys', 'privacy app connected cybersecurity'),
  implies('exclusion', 'removal', 'class-chats bullying'),
  implies('identity-theft', 'account bank-account social-media', 'stealing'),
  implies('online-shopping', 'shop', 'fakery fraud'),
  implies('cyberbullying', 'fighting insults', 'class-chats social-media'),
  implies('deepfakes', 'video', 'fakery'),
  implies('fact-checking', 'proof', 'photo news'),
  implies('doxxing', 'address', 'publishing'),
  implies('anonymous-pages', 'anonymous', 'account social-media tiktok class-chats bullying insults'),
  implies('misogyny', 'women', 'insults hate-speech', 'boys influencers gender'),
  implies('bullying-of-teachers', 'teachers school-leaders', 'account', 'fakery insults anonymous'),
  implies('peer-educators', 'youth-panel peer-educators youth-participation student-council', 'younger-pupils'),
]

/** Characters between the beginnings of the first and the last of what is spoken of together: about a sentence. */
const TOGETHER = 110

/** @param mentions of concepts and signals in one text */
export function impliedBy(mentions: readonly Mention[]): readonly Mention[] {
  const places = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const list = places.get(mention.concept)
    if (list === undefined) places.set(mention.concept, [mention])
    else list.push(mention)
  }
  return IMPLICATIONS.flatMap(({ concept, groups }) => {
    // Most are missing something: that is found without putting anything together.
    if (!groups.every((ids) => ids.some((id) => places.has(id)))) return []
    const [first = [], ...rest] = groups.map((ids) => ids.flatMap((id) => places.get(id) ?? []))
    const span = first.map((one) => spanWith(one, rest)).find((found) => found !== null)
    return span === undefined ? [] : [{ concept, ...span }]
  })
}

/** Where `one` and one of each group are, if they are close together and not all the same word. */
function spanWith(one: Mention, groups: readonly (readonly Mention[])[]): { start: number; end: number } | null {
  let { start, end } = one
  for (const group of groups) {
    const near = group.find(
      (other) =>
        (other.start !== one.start || other.end !== one.end) &&
        Math.max(start, other.start) - Math.min(start, other.start) <= TOGETHER &&
        Math.abs(other.start - one.start) <= TOGETHER,
    )
    if (near === undefined) return null
    start = Math.min(start, near.start)
    end = Math.max(end, near.end)
  }
  return { start, end }
}

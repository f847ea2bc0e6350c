/**
 * Concepts implied, but not named, by several things mentioned close together: "photos" that "parents" "publish" are
 * sharenting, in any language that has words for the three. Pure.
 */
import type { TextToken } from '../../language/tokens.ts'
import type { Mention } from './matcher.ts'

interface Implication {
  readonly concept: string
  /** At least one of each group must be mentioned. Ids of concepts or of signals. */
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
  implies('hospital-schooling', 'hospital-words hospital', 'school classroom homework teachers'),
  implies('youth-custody', 'custody', 'younger-pupils boys phone app social-media screen'),
  implies(
    'employer-checks',
    'employer-words',
    'photo publishing social-media account',
    'identity-words choosing proof recruiting search-engines',
  ),
  implies('employer-checks', 'employer-words', 'social-media online-reputation search-engines'),
  implies('first-job', 'employer-words', 'request recruiting'),
  implies('surveillance-cameras', 'camera', 'control whereabouts privacy'),
  implies(
    'biometrics',
    'face-words',
    'app phone ai proof data-file camera',
    'privacy proof age request control account data-file',
  ),
  implies('data-rights', 'data-file', 'request', 'removal privacy app identity-words'),
  implies('data-rights', 'data-file', 'removal', 'request account identity-words'),
  implies('terms-of-use', 'fine-print', 'app social-media account'),
  implies('crisis-information', 'disaster', 'rumour-words news publishing fakery'),
  implies('crisis-information', 'disaster', 'phone message-words app social-media'),
  implies(
    'working-time-teachers',
    'teachers school-leaders',
    'after-hours',
    'message-words phone class-chats parents-chats learning-platforms',
  ),
  implies('working-time-teachers', 'teachers', 'night', 'message-words'),
  implies('teachers-filmed', 'teachers', 'filming', 'insults fakery publishing anonymous phone'),
  implies('photos-of-others', 'photo', 'publishing', 'consent request'),
  implies('photos-of-others', 'filming', 'publishing', 'consent request'),
  implies('graffiti-and-murals', 'wall-words', 'drawing'),
  implies('first-time-voters', 'vote elections', 'age', 'younger-pupils social-media fakery choosing school'),
  implies('elections', 'vote', 'fakery rumour-words disinformation social-media feed targeted-ads deepfakes'),
  implies('finfluencers', 'money-promise', 'influencers feed tiktok youtube social-media video'),
  implies('job-scams', 'employer-words recruiting', 'money-promise fraud fakery', 'message-words money'),
  implies('investment-fraud', 'money-promise', 'fakery fraud', 'money buying'),
  implies('sports-betting', 'bet-words', 'sport sports-clubs app games'),
  implies('health-misinformation', 'illness-myths', 'fakery rumour-words influencers'),
  implies('health-misinformation', 'illness-myths', 'publishing social-media video', 'proof hospital-words'),
  implies('body-image', 'body', 'photo feed influencers social-media', 'compare pressure beauty-filters'),
  implies('gym-steroids', 'body sport', 'buying illness-myths', 'influencers feed boys'),
  implies('attention-concentration', 'attention', 'phone mobile-phones app screen notifications-fomo homework'),
  implies('digital-legacy', 'grief', 'account photo social-media identity-words data-file phone'),
  implies('minority-languages', 'minority-words', 'publishing video app translation website games news'),
  implies(
    'multilingual-families',
    'minority-words',
    'parents',
    'translation message-words help-words school refugees-and-migrants',
  ),
  implies('blind-and-low-vision', 'disability-words', 'voice', 'screen app phone website'),
  implies('web-accessibility', 'disability-words', 'website app settings games'),
  implies('ableism-ageism', 'disability-words', 'insults joke hate-speech bullying'),
  implies('catfishing', 'identity-words account', 'fakery stealing', 'photo love-words companionship'),
  implies('catfishing', 'stranger-contact', 'identity-words photo', 'fakery'),
  implies('cyberflashing-voyeurism', 'nudity', 'photo message-words', 'stranger-contact request'),
  implies('cyberflashing-voyeurism', 'filming camera', 'nudity body', 'consent stealing'),
  implies('grooming', 'stranger-contact grown-up', 'luring', 'message-words photo whereabouts games'),
  implies('sexting', 'pressure request', 'nudity', 'message-words love-words companionship'),
  implies('sextortion', 'threat blackmail', 'photo', 'publishing money'),
  implies('peer-pressure', 'pressure', 'publishing phone app social-media joke'),
  implies('online-challenges', 'pressure', 'filming', 'publishing social-media tiktok joke'),
  implies('prank-calls-threats', 'joke', 'phone message-words voice', 'threat police emergency-services'),
  implies('cyberbullying', 'joke', 'photo video', 'class-chats insults'),
  implies('gossip-rumours', 'rumour-words', 'class-chats classroom younger-pupils anonymous'),
  implies('chain-messages', 'rumour-words', 'message-words whatsapp', 'threat fakery younger-pupils'),
  implies(
    'help-seeking',
    'help-words',
    'bullying threat insults harmful-content sexting blackmail',
    'younger-pupils parents grown-up teachers',
  ),
  implies('digital-detox', 'switch-off', 'phone mobile-phones screen', 'after-hours family-words family-meals'),
  implies('family-meals', 'switch-off', 'phone mobile-phones screen', 'eating'),
  implies('phone-bans', 'switch-off', 'phone mobile-phones', 'classroom school teachers'),
  implies('parents-as-role-models', 'parents', 'phone mobile-phones screen', 'attention switch-off'),
  implies('notifications-fomo', 'message-words', 'after-hours night', 'pressure attention hooks'),
  implies('generations-tandem', 'family-words seniors', 'teach-other', 'phone app screen younger-pupils'),
  implies('peer-educators', 'teach-other', 'younger-pupils', 'school classroom'),
  implies('sharenting', 'family-words new-parents', 'photo', 'publishing'),
  implies('loot-boxes', 'chance', 'buying money', 'games gaming'),
  implies('buy-now-pay-later', 'buying', 'lending', 'app shop phone'),
  implies('subscription-traps', 'fine-print', 'money buying', 'app shop connected'),
  implies('fake-shops', 'shop', 'buying', 'fakery fraud'),
  implies('parcel-sms', 'shop stamp-words', 'message-words', 'fakery fraud phishing'),
  implies('identity-theft', 'identity-words', 'stealing', 'account photo data-file'),
  implies('account-takeover', 'account', 'stealing', 'passwords phishing message-words'),
  implies('traffic-phones', 'road-words', 'phone mobile-phones screen'),
  implies('location-sharing', 'whereabouts', 'publishing', 'app phone companionship'),
  implies('digital-dating-violence', 'love-words', 'control whereabouts passwords', 'phone message-words account'),
  implies('breakups-jealousy', 'love-words', 'message-words photo phone', 'removal insults publishing'),
  implies('romance-scams', 'love-words', 'money', 'fakery fraud stranger-contact'),
  implies('emergency-scams', 'family-words', 'money', 'voice fakery fraud message-words'),
  implies('ai-art', 'drawing', 'ai', 'copyright stealing publishing'),
  implies('reading-vs-screens', 'switch-off', 'screen phone', 'books-and-reading-days e-books-reading public-library'),
  implies('data-leaks', 'data-file', 'stealing', 'account school hospital-words passwords'),
  implies('strangers', 'stranger-contact', 'message-words games gaming game-worlds social-media'),
  implies('commercial-gaming', 'buying', 'games gaming game-worlds', 'younger-pupils parents money fine-print'),
  implies('packaging', 'package-words', 'drawing', 'shop publishing message-words sid-theme'),
  implies('packaging', 'package-words', 'helplines sid-theme'),
  implies('postage-stamps', 'stamp-words', 'drawing drawing-contest sid-theme'),
  implies('likes-comparison', 'compare', 'social-media', 'photo body pressure mental-health'),
  implies('satire-humour', 'joke', 'news fakery', 'disinformation memes proof choosing'),
  implies('school-photos', 'school classroom', 'photo', 'publishing consent'),
]

/** Characters between the beginnings of the first and the last mention, in long sentences. */
const TOGETHER = 110

/**
 * @param mentions of concepts and signals in one text
 * @param words that text: what stands in two sentences is not said together
 */
export function impliedBy(mentions: readonly Mention[], words: readonly TextToken[]): readonly Mention[] {
  // One mention alone implies nothing.
  if (mentions.length < 2) return []
  const sentences = new Map(words.map(({ start, sentence }) => [start, sentence]))
  const places = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const list = places.get(mention.concept)
    if (list === undefined) places.set(mention.concept, [mention])
    else list.push(mention)
  }
  const isNamed = (id: string): boolean => places.has(id)
  const isAnyNamed = (ids: readonly string[]): boolean => ids.some(isNamed)
  // Most are missing something: that is found without putting anything together.
  return IMPLICATIONS.filter(({ groups }) => groups.every(isAnyNamed)).flatMap(({ concept, groups }) => {
    const [first = [], ...rest] = groups.map((ids) => ids.flatMap((id) => places.get(id) ?? []))
    const span = first
      .map((one) => spanWith(one, rest, (other) => sentences.get(one.start) === sentences.get(other.start)))
      .find((found) => found !== null)
    return span === undefined ? [] : [{ concept, ...span, implied: true }]
  })
}

/** The span of `one` and one of each group, if they are close together and not all the same word. */
function spanWith(
  one: Mention,
  groups: readonly (readonly Mention[])[],
  isInSentence: (other: Mention) => boolean,
): { start: number; end: number } | null {
  let { start, end } = one
  for (const group of groups) {
    const near = group.find(
      (other) =>
        (other.start !== one.start || other.end !== one.end) &&
        isInSentence(other) &&
        Math.max(start, other.start) - Math.min(start, other.start) <= TOGETHER &&
        Math.abs(other.start - one.start) <= TOGETHER,
    )
    if (near === undefined) return null
    start = Math.min(start, near.start)
    end = Math.max(end, near.end)
  }
  return { start, end }
}

/** What concepts are called in a sentence: "both on spending in games", "both have a quiz". */
import { messageTable } from '../../../shared/messages/message.ts'
import type { Concept } from './concept.ts'
import { CONCEPTS } from './concepts.ts'

/** Where the words of the id do not read well. */
const NAMES: Readonly<Record<string, string>> = {
  // Topics.
  ai: 'artificial intelligence',
  'ai-chatbots': 'AI chatbots',
  'ai-companions': 'AI companions',
  'ai-images': 'AI images',
  'ai-learning': 'learning with AI',
  'ai-literacy': 'AI literacy',
  'age-ratings': 'age ratings of games',
  'anonymous-pages': 'anonymous gossip pages',
  'children-rights': "children's rights",
  'commercial-gaming': 'spending in games',
  conspiracy: 'conspiracy theories',
  csam: 'child sexual abuse material',
  'deepfake-nudes': 'sexual deepfakes',
  'digital-detox': 'time offline',
  discord: 'Discord',
  dsa: 'the Digital Services Act',
  'early-screens': 'screens and small children',
  exclusion: 'being left out',
  'family-agreement': 'family media agreements',
  'filmed-violence': 'filmed violence',
  'first-phone': 'the first phone',
  fortnite: 'Fortnite',
  'girls-in-ict': 'girls in ICT',
  'hate-in-sport': 'hate in sport',
  'help-seeking': 'seeking help',
  hotline: 'hotlines',
  law: 'the law',
  lgbtiq: 'LGBTIQ young people',
  migrants: 'refugees and migrants',
  minecraft: 'Minecraft',
  'minimum-age': 'a minimum age',
  ncsii: 'intimate images shared without consent',
  'platform-complaints': 'reporting to platforms',
  police: 'the police',
  'reporting-help': 'reporting and help',
  'respect-netiquette': 'respect online',
  roblox: 'Roblox',
  roma: 'Roma communities',
  rural: 'rural areas',
  'school-policy': 'school rules',
  'seniors-online': 'older people online',
  'self-harm': 'self-harm',
  snapchat: 'Snapchat',
  strangers: 'contact with strangers',
  'teachers-role': 'the role of teachers',
  telegram: 'Telegram',
  tiktok: 'TikTok',
  'war-images': 'images of war',
  whatsapp: 'WhatsApp',
  wifi: 'public networks',
  youtube: 'YouTube',
  // What is made, held and sought.
  broadcast: 'a broadcast',
  'certificate-and-exam': 'a certificate',
  'chatbot-assistant': "a website's assistant",
  'co-creation': 'co-creation',
  'code-of-conduct': 'a code of conduct',
  'comparable-data': 'comparable figures',
  'crisis-protocol': 'a procedure for incidents',
  curriculum: 'a curriculum',
  'experience-sharing': 'experience',
  funding: 'funding',
  'helpline-staff-wellbeing': 'the wellbeing of helpline staff',
  'hotline-workflow': 'the work of hotlines',
  'live-lesson': 'a live lesson',
  'mascot-and-merchandise': 'a mascot or giveaways',
  mentoring: 'mentoring',
  'newsletter-and-articles': 'articles',
  'open-licence': 'open files',
  'partner-wanted': 'partners',
  'parents-evening': "a parents' evening",
  'phone-in': 'a phone-in',
  piloting: 'a pilot',
  'pledge-signing': 'a pledge',
  'speaker-wanted': 'a speaker or trainer',
  stickers: 'stickers',
  'study-report': 'figures or a study',
  'survey-questionnaire': 'a survey',
  'teaching-material': 'teaching material',
  'train-the-trainer': 'training of trainers',
  translation: 'translations',
  twinning: 'links between classes',
  'venue-and-equipment': 'a venue or equipment',
  'virtual-reality': 'virtual reality',
  'youth-panel-recruitment': 'recruiting a youth panel',
  // People and places.
  boys: 'boys',
  'children-ombudsperson': "the children's ombudsperson",
  'foster-and-residential-care': 'foster and residential care',
  'it-teachers': 'IT teachers',
  'lgbtiq-youth': 'LGBTIQ young people',
  'game-worlds': 'game worlds',
  'learning-disabilities': 'people with learning disabilities',
  'platforms-industry': 'online platforms',
  'psychologists-counsellors': 'psychologists and counsellors',
  'public-transport': 'public transport',
  'remote-and-island-schools': 'remote schools',
  'roma-communities': 'Roma communities',
  'student-council': 'a student council',
  'youth-panel': 'a youth panel',
}

/** Things that come one at a time are called "a quiz"; those that end in s are many. */
function nameOf({ id, kind }: Concept): string {
  const name = NAMES[id]
  if (name !== undefined) return name
  const words = id.replaceAll('-', ' ')
  if (kind === 'topic' || kind === 'people' || (words.endsWith('s') && !words.endsWith('ss'))) return words
  return `${/^[aeio]/.test(words) ? 'an' : 'a'} ${words}`
}

/** @public For the catalogs. Readers find them through `conceptMessage`. */
export const CONCEPT_NAMES = messageTable(
  'concept',
  Object.fromEntries(CONCEPTS.map((concept) => [concept.id, nameOf(concept)])),
)

/** In English, to see that two concepts have one name. */
export const nameOfConcept = (id: string): string => CONCEPT_NAMES[id]?.message ?? id

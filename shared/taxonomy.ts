/**
 * The tags of plans: themes, audiences, types and so on, each an id, a label and, for themes, the other names it goes
 * by. The ids, groups and age bands are this network's working vocabulary, not an official one.
 */
import { z } from 'zod'
import { labelled } from './messages/message.ts'

/** The headings under which themes are listed. */
export const THEME_GROUPS = labelled('theme-group', [
  { id: 'conduct', label: 'Conduct' },
  { id: 'contact', label: 'Contact and sexual risks' },
  { id: 'content', label: 'Content' },
  { id: 'commercial', label: 'Contract and commercial' },
  { id: 'technology', label: 'Technology and services' },
  { id: 'wellbeing', label: 'Wellbeing and identity' },
  { id: 'literacy-rights', label: 'Literacy, rights and security' },
])

/** The themes of activities. `aliases` help to find a theme by typing. */
export const THEMES = labelled('theme', [
  {
    id: 'cyberbullying',
    label: 'Cyberbullying',
    group: 'conduct',
    aliases: ['online bullying', 'Cybermobbing', 'harcèlement en ligne'],
  },
  { id: 'hate-speech', label: 'Hate speech and discrimination', group: 'conduct', aliases: ['online hate', 'racism'] },
  {
    id: 'online-harassment',
    label: 'Online sexual harassment',
    group: 'conduct',
    aliases: ['sexual harassment online'],
  },
  {
    id: 'relationships-sexuality',
    label: 'Love, relationships and sexuality online',
    group: 'conduct',
    aliases: ['love, relationships, sexuality (online)'],
  },
  {
    id: 'respect-empathy',
    label: 'Respect, empathy and netiquette',
    group: 'conduct',
    aliases: ['netiquette', 'kindness'],
  },
  { id: 'online-challenges', label: 'Online challenges', group: 'conduct', aliases: ['viral challenges', 'dares'] },
  { id: 'grooming', label: 'Grooming', group: 'contact', aliases: ['online solicitation'] },
  { id: 'sexting', label: 'Sexting', group: 'contact', aliases: ['nudes'] },
  {
    id: 'sextortion',
    label: 'Online sexual coercion and extortion (sextortion)',
    group: 'contact',
    aliases: ['sextortion', 'blackmail'],
  },
  {
    id: 'ncsii',
    label: 'Non-consensual sharing of intimate images',
    group: 'contact',
    aliases: ['NCSII', 'image-based abuse'],
  },
  {
    id: 'csam',
    label: 'Child sexual abuse material and reporting',
    group: 'contact',
    aliases: ['CSAM', 'hotline reporting'],
  },
  {
    id: 'radicalisation',
    label: 'Radicalisation, recruitment and terrorism',
    group: 'contact',
    aliases: ['extremism'],
  },
  {
    id: 'harmful-content',
    label: 'Potentially harmful content',
    group: 'content',
    aliases: ['violent content', 'age-inappropriate content'],
  },
  { id: 'pornography', label: 'Pornography', group: 'content', aliases: [] },
  { id: 'self-harm-suicide', label: 'Self-harm and suicide content', group: 'content', aliases: ['pro-ana'] },
  {
    id: 'disinformation',
    label: 'Disinformation and fake news',
    group: 'content',
    aliases: ['fake news', 'misinformation', 'propaganda'],
  },
  { id: 'positive-content', label: 'Positive online content', group: 'content', aliases: ['POC'] },
  {
    id: 'advertising',
    label: 'Advertising and manipulative marketing',
    group: 'commercial',
    aliases: ['AdWiseOnline', 'advergames', 'in-game purchases', 'loot boxes'],
  },
  {
    id: 'influencers',
    label: 'Influencers and content creators',
    group: 'commercial',
    aliases: ['sharenting influencers'],
  },
  {
    id: 'persuasive-design',
    label: 'Addictive and persuasive design, algorithms',
    group: 'commercial',
    aliases: ['dark patterns', 'infinite scroll', 'filter bubbles', 'recommender systems'],
  },
  {
    id: 'scams-ecrime',
    label: 'Scams and e-crime',
    group: 'commercial',
    aliases: ['phishing', 'hacking', 'identity theft', 'e-crime'],
  },
  { id: 'ai', label: 'Artificial intelligence', group: 'technology', aliases: ['generative AI', 'chatbots'] },
  { id: 'deepfakes', label: 'Deepfakes and synthetic media', group: 'technology', aliases: ['nudify'] },
  { id: 'gaming', label: 'Gaming', group: 'technology', aliases: ['video games', 'toxicity in games'] },
  {
    id: 'virtual-worlds',
    label: 'Virtual worlds, VR and metaverse',
    group: 'technology',
    aliases: ['metaverse', 'XR'],
  },
  { id: 'iot', label: 'Internet of Things and connected toys', group: 'technology', aliases: ['smart toys'] },
  {
    id: 'social-media',
    label: 'Social media and messaging apps',
    group: 'technology',
    aliases: ['TikTok', 'Snapchat', 'apps'],
  },
  {
    id: 'digital-wellbeing',
    label: 'Digital wellbeing and mental health',
    group: 'wellbeing',
    aliases: ['mental health', 'well-being', 'digital hygiene'],
  },
  {
    id: 'excessive-use',
    label: 'Screen time and excessive use',
    group: 'wellbeing',
    aliases: ['screen time', 'overuse'],
  },
  {
    id: 'body-image',
    label: 'Body image and self-presentation',
    group: 'wellbeing',
    aliases: ['digital identity', 'self-presentation'],
  },
  {
    id: 'online-reputation',
    label: 'Online reputation and digital footprint',
    group: 'wellbeing',
    aliases: ['digital footprint'],
  },
  { id: 'sharenting', label: 'Sharenting', group: 'wellbeing', aliases: [] },
  {
    id: 'digital-parenting',
    label: 'Digital parenting and family rules',
    group: 'wellbeing',
    aliases: ['parental mediation', 'family media plan', 'parental controls'],
  },
  {
    id: 'media-literacy',
    label: 'Media literacy and education',
    group: 'literacy-rights',
    aliases: ['critical thinking', 'media literacy/education'],
  },
  { id: 'digital-citizenship', label: 'Digital citizenship', group: 'literacy-rights', aliases: ['Learning corners'] },
  {
    id: 'childrens-rights',
    label: "Children's rights in the digital environment",
    group: 'literacy-rights',
    aliases: ['UNCRC GC25'],
  },
  {
    id: 'youth-participation',
    label: 'Youth participation',
    group: 'literacy-rights',
    aliases: ['youth panel', 'BIK Youth'],
  },
  {
    id: 'dsa',
    label: 'Digital Services Act and protection of minors',
    group: 'literacy-rights',
    aliases: ['DSAforYOUth', 'Art. 28 guidelines'],
  },
  {
    id: 'age-assurance',
    label: 'Age assurance and age verification',
    group: 'literacy-rights',
    aliases: ['age verification', 'age rating'],
  },
  {
    id: 'privacy-data',
    label: 'Privacy and data protection',
    group: 'literacy-rights',
    aliases: ['GDPR', 'personal data'],
  },
  {
    id: 'cybersecurity',
    label: 'Cybersecurity and passwords',
    group: 'literacy-rights',
    aliases: ['technical settings', 'password', 'cyber hygiene'],
  },
  {
    id: 'inclusion',
    label: 'Inclusion, accessibility and vulnerable children',
    group: 'literacy-rights',
    aliases: ['SEND', 'disadvantaged'],
  },
  {
    id: 'sustainability',
    label: 'Digital sustainability',
    group: 'literacy-rights',
    aliases: ['climate', 'ecological impact'],
  },
  {
    id: 'reporting-help',
    label: 'Reporting, helplines and hotlines',
    group: 'literacy-rights',
    aliases: ['trusted flagger', '116 111'],
  },
])

/** The audiences of activities. `ages` is [from, below] in years, null if age does not matter. */
export const AUDIENCES = labelled('audience', [
  { id: 'early-years', label: 'Pre-school children', ages: [3, 6] },
  { id: 'primary', label: 'Primary-age children', ages: [6, 12] },
  { id: 'teens', label: 'Teenagers', ages: [12, 18] },
  { id: 'young-adults', label: 'Young adults', ages: [18, 25] },
  { id: 'parents', label: 'Parents and caregivers', ages: null },
  { id: 'educators', label: 'Teachers and educators', ages: null },
  {
    id: 'professionals',
    label: 'Other professionals working with children (social, health, library, law enforcement)',
    ages: null,
  },
  { id: 'policy', label: 'Policy makers, public authorities and researchers', ages: null },
  { id: 'industry', label: 'Industry and organisations', ages: null },
  { id: 'media', label: 'Media', ages: null },
  { id: 'seniors', label: 'Older people and grandparents', ages: null },
  { id: 'public', label: 'General public', ages: null },
])

/** The types of activities. */
export const ACTIVITY_TYPES = labelled('activity-type', [
  { id: 'conference', label: 'National conference or flagship event' },
  { id: 'panel', label: 'Panel, debate or round table' },
  { id: 'press-event', label: 'Press conference or media briefing' },
  { id: 'webinar', label: 'Webinar or online talk' },
  { id: 'live-lesson', label: 'Live online lesson for schools' },
  { id: 'workshop', label: 'Workshop or school session' },
  { id: 'training', label: 'Training for teachers or professionals' },
  { id: 'campaign', label: 'Awareness campaign' },
  { id: 'competition', label: 'Competition or award' },
  { id: 'quiz', label: 'Quiz or knowledge test' },
  { id: 'hackathon', label: 'Hackathon, ideathon or challenge' },
  { id: 'youth-event', label: 'Youth-led event or youth consultation' },
  { id: 'performance', label: 'Theatre, film or music' },
  { id: 'exhibition', label: 'Exhibition' },
  { id: 'info-stand', label: 'Public stand, fair or street outreach' },
  { id: 'research-launch', label: 'Study, survey or data launch' },
  { id: 'resource-launch', label: 'Resource or tool launch' },
  { id: 'local-network', label: 'Decentralised local actions (schools, libraries, youth centres)' },
  { id: 'stakeholder-meeting', label: 'Stakeholder or high-level meeting' },
  { id: 'service-launch', label: 'Helpline, hotline or reporting service launch' },
  { id: 'event', label: 'Event (other)' },
  { id: 'other', label: 'Other' },
])

/** The types of resources. */
export const RESOURCE_TYPES = labelled('resource-type', [
  { id: 'lesson-plan', label: 'Lesson plan' },
  { id: 'toolkit', label: 'Toolkit or educational package' },
  { id: 'video', label: 'Video' },
  { id: 'game', label: 'Game or serious game' },
  { id: 'quiz', label: 'Quiz or test' },
  { id: 'guide', label: 'Guide or brochure' },
  { id: 'poster', label: 'Poster or infographic' },
  { id: 'podcast', label: 'Podcast or audio' },
  { id: 'presentation', label: 'Presentation' },
  { id: 'report', label: 'Report, study or statistics' },
  { id: 'course', label: 'Online course or MOOC' },
  { id: 'book', label: 'Book or comic' },
  { id: 'app', label: 'App or web tool' },
  { id: 'social-pack', label: 'Social media and promo pack' },
])

/** How an activity reaches people. */
export const CHANNELS = labelled('channel', [
  { id: 'schools', label: 'Schools and education network' },
  { id: 'libraries', label: 'Libraries and youth centres' },
  { id: 'social-media', label: 'Social media' },
  { id: 'tv-radio', label: 'TV and radio' },
  { id: 'press', label: 'Press and online news' },
  { id: 'website', label: 'Website and newsletter' },
  { id: 'livestream', label: 'Livestream' },
  { id: 'influencers', label: 'Influencers and creators' },
  { id: 'partners', label: 'Partner and industry networks' },
  { id: 'outdoor', label: 'Outdoor, transport and public places' },
])

/** The ways to take part. */
export const FORMATS = labelled('format', [
  { id: 'onsite', label: 'Onsite' },
  { id: 'online', label: 'Online' },
  { id: 'hybrid', label: 'Hybrid' },
  { id: 'decentralised', label: 'Decentralised (many places)' },
  { id: 'asynchronous', label: 'Anytime, online' },
])

/** How far young people shape an activity. */
export const YOUTH_INVOLVEMENTS = labelled('youth-involvement', [
  { id: 'none', label: 'No youth role' },
  { id: 'audience', label: 'Young people as audience' },
  { id: 'consulted', label: 'Young people consulted' },
  { id: 'co-created', label: 'Co-created with young people' },
  { id: 'youth-led', label: 'Youth-led' },
])

/** Public roles that take part. Roles, never names of persons. */
export const HIGH_LEVEL_ROLES = labelled('high-level-role', [
  { id: 'head-of-state', label: 'Head of state, royal house or parliament president' },
  { id: 'prime-minister', label: 'Head of government' },
  { id: 'minister', label: 'Minister or state secretary' },
  { id: 'mp', label: 'Member of parliament or MEP' },
  { id: 'commission', label: 'European Commission (Commissioner, Representation)' },
  { id: 'regulator', label: 'Regulator, DSC, commissioner or ombudsperson' },
  { id: 'police', label: 'Police or prosecutor leadership' },
  { id: 'celebrity', label: 'Celebrity or well-known creator' },
  { id: 'ceo', label: 'Company executive' },
])

/** The metrics of reach. Figures of different metrics are never added up. */
export const REACH_METRICS = labelled('reach-metric', [
  { id: 'participants_onsite', label: 'Participants onsite' },
  { id: 'participants_online', label: 'Participants online' },
  { id: 'schools', label: 'Schools involved' },
  { id: 'children', label: 'Children and young people reached' },
  { id: 'parents', label: 'Parents reached' },
  { id: 'educators', label: 'Teachers and professionals reached' },
  { id: 'events', label: 'Events or activities held' },
  { id: 'resources', label: 'Resources published' },
  { id: 'downloads', label: 'Downloads' },
  { id: 'views', label: 'Video views' },
  { id: 'social_reach', label: 'Social media reach or impressions' },
  { id: 'media_items', label: 'Media items' },
  { id: 'web_visits', label: 'Website visits' },
])

/** How the organisers know a figure. */
export const REACH_BASES = labelled('reach-basis', [
  { id: 'counted', label: 'Counted' },
  { id: 'estimated', label: 'Estimated' },
  { id: 'partner', label: 'Told by a partner' },
  { id: 'platform', label: 'From the platform' },
])

/** What became of an activity that took place. */
export const OUTCOMES = labelled('outcome', [
  { id: 'as-planned', label: 'As planned' },
  { id: 'changed', label: 'With changes' },
  { id: 'moved', label: 'Moved' },
])

/** Why an activity did not take place. */
export const CANCEL_REASONS = labelled('cancel-reason', [
  { id: 'few-registrations', label: 'Too few people registered' },
  { id: 'speaker', label: 'A speaker or host could not come' },
  { id: 'venue', label: 'The place was not available' },
  { id: 'partner', label: 'A partner withdrew' },
  { id: 'funding', label: 'No money or staff' },
  { id: 'safety', label: 'Safety or weather' },
  { id: 'other', label: 'Another reason' },
])

const idsOf = <const T extends readonly { readonly id: string }[]>(list: T) =>
  z.enum(list.map((entry) => entry.id) as unknown as readonly [T[number]['id'], ...T[number]['id'][]])

export const ThemeId = idsOf(THEMES)
export type ThemeId = z.infer<typeof ThemeId>
export const AudienceId = idsOf(AUDIENCES)
export type AudienceId = z.infer<typeof AudienceId>
export const ActivityTypeId = idsOf(ACTIVITY_TYPES)
export type ActivityTypeId = z.infer<typeof ActivityTypeId>
export const ResourceTypeId = idsOf(RESOURCE_TYPES)
export type ResourceTypeId = z.infer<typeof ResourceTypeId>
export const ChannelId = idsOf(CHANNELS)
export type ChannelId = z.infer<typeof ChannelId>
export const FormatId = idsOf(FORMATS)
export type FormatId = z.infer<typeof FormatId>
export const YouthInvolvementId = idsOf(YOUTH_INVOLVEMENTS)
export type YouthInvolvementId = z.infer<typeof YouthInvolvementId>
export const HighLevelRoleId = idsOf(HIGH_LEVEL_ROLES)
export type HighLevelRoleId = z.infer<typeof HighLevelRoleId>
export const ReachBasisId = idsOf(REACH_BASES)
export type ReachBasisId = z.infer<typeof ReachBasisId>
export const OutcomeId = idsOf(OUTCOMES)
export type OutcomeId = z.infer<typeof OutcomeId>
export const CancelReasonId = idsOf(CANCEL_REASONS)
export type CancelReasonId = z.infer<typeof CancelReasonId>
export const ReachMetricId = idsOf(REACH_METRICS)
export type ReachMetricId = z.infer<typeof ReachMetricId>

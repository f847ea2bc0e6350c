/** Words that are the same in English and in other languages: a message made of them alone may be the same too. */

const NAMES =
  'Ally Ctrl Delete Shift Amsterdam Andorra Armenia Baku Berlin Bluesky Bratislava Budapest CSV Discord Dublin Excel Facebook Fortnite Helsinki INHOPE Insafe Instagram Internet Istanbul JSON Kosovo Liechtenstein LinkedIn Ljubljana London Madrid Malta Mastodon Minecraft Moldova Monaco Montenegro Oslo PDF PNG Paris Podgorica Portugal Reykjavik Riga Roblox Roma SIC SID SMS SVG Safer San Marino Sarajevo Skopje Snapchat Sofia Stockholm Tallinn Telegram TikTok Tirana Twitch Ukraine Vaduz Vilnius WhatsApp Zagreb Word X YouTube ics xlsx docx csv json'
/** Words of many languages of Europe. */
const INTERNATIONAL =
  'CEST CET clickbait deepfakes doxxing drones esports influencers memes sextortion trolling Animation Audio Avatar Banner Blog Briefing Briefings Centre Centres Chat Contact Day Design Download Downloads Email FAQ Filter Format Gaming Hashtag Hashtags Helpdesk Information Kit Link Links Livestream Logo Media Minister Name Online Partner Person Plan Podcast Poster Press Quiz Radio Social Sexting Sharenting Status Test Text Tool Url Version Video Videos Webinar Website Workshop'

/** Beside these, of one language. */
const OF_LANGUAGE: Readonly<Record<string, string>> = {
  da: 'chisinau cyberstalking data demonstration feedback finland for grooming hacking kyiv luxembourg malware mine nicosia note original phishing propaganda reality send stalkerware stop tbilisi total type virtual wearables',
  hr: 'phishing propaganda stalkerware tbilisi',
  cs: 'data gender hacking licence malware mentoring phishing propaganda role stalkerware tbilisi',
  ro: 'albania antisemitism austria bulgaria bullying calendar compact document estonia final georgia grooming hacking nicosia original phishing public respect serbia slovenia tbilisi total',
  pt: 'bullying emojis final original phishing propaganda total',
  de: 'original',
  es: 'albania austria bulgaria emojis estonia georgia grooming nicosia no original phishing propaganda scouts serbia total',
  fr: 'action actions adaptation adaptations belgrade chisinau compact corrections date dates description document france licence luxembourg message messages notifications pages participation plans prague public question questions rome sessions source sources suggestions synergies total type versions zurich',
  it: 'account albania austria bulgaria chisinau cyberstalking estonia file georgia governance hacking in incomplete malware mentoring nicosia no phishing privacy propaganda romania serbia slovenia stalkerware tbilisi vienna',
  nl: 'account chisinau compact cyberstalking cyprus deadline deadlines document effect feedback filters finland gender governance grooming in is item items kyiv label later malware mentoring nicosia open partners phishing planner privacy propaganda rome scouts stalkerware stickers tbilisi w wearables week spreadsheet',
  pl: 'albania austria cyberstalking estonia hacking mentoring phishing propaganda serbia stalkerware tbilisi',
}

const KNOWN = new Set(`${NAMES} ${INTERNATIONAL}`.toLowerCase().split(' '))
/** The syntax of ICU, placeholders and tags. */
const NO_WORDS = /\{\w+, (?:plural|select),|\b(?:one|other|few|many)(?= \{)|\{\w+\}|<\/?\w+\/?>/g

/** @returns whether each of its words, placeholders left out, is one of these */
export function isSameWord(text: string, language: string): boolean {
  const own = new Set((OF_LANGUAGE[language] ?? '').split(' '))
  const words = text.replaceAll(NO_WORDS, ' ').match(/\p{L}+/gu) ?? []
  return words.every((word) => KNOWN.has(word.toLowerCase()) || own.has(word.toLowerCase()))
}

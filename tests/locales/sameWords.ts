/** Words that are the same in English and in other languages: a message made of them alone may be the same too. */

const NAMES =
  'Ally Amsterdam Andorra Armenia Baku Berlin Bluesky Bratislava Budapest CSV Discord Dublin Excel Facebook Fortnite Helsinki INHOPE Insafe Instagram Internet Istanbul JSON Kosovo Liechtenstein LinkedIn Ljubljana London Madrid Malta Mastodon Minecraft Moldova Monaco Montenegro Oslo PDF PNG Paris Podgorica Portugal Reykjavik Riga Roblox Roma SIC SID SMS SVG Safer San Marino Sarajevo Skopje Snapchat Sofia Stockholm Tallinn Telegram TikTok Tirana Twitch Ukraine Vaduz Vilnius WhatsApp Zagreb Word X YouTube ics xlsx docx csv json'
/** Of many languages of Europe. */
const INTERNATIONAL =
  'CEST CET clickbait deepfakes doxxing drones esports influencers memes sextortion trolling Animation Audio Avatar Banner Blog Briefing Briefings Centre Centres Chat Contact Day Design Download Downloads Email FAQ Filter Format Gaming Hashtag Hashtags Helpdesk Information Kit Link Links Livestream Logo Media Minister Name Online Partner Person Plan Podcast Poster Press Quiz Radio Sexting Sharenting Status Test Text Tool Url Version Video Videos Webinar Website Workshop'

const KNOWN = new Set(`${NAMES} ${INTERNATIONAL}`.toLowerCase().split(' '))

/** @returns whether each of its words, placeholders left out, is one of these */
export const isSameInAllLanguages = (text: string): boolean =>
  (text.replaceAll(/\{\w+\}|<\/?\w+\/?>/g, ' ').match(/\p{L}+/gu) ?? []).every((word) => KNOWN.has(word.toLowerCase()))

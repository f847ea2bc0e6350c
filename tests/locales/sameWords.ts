/** Messages that are the same in English and in another language. */
import { LANGUAGE_OWN } from './sameWordsByLanguage.ts'

/** Names, file formats, keys and signs, which no language translates. */
const NAMES =
  /^(?:(?:SID|Ally|Insafe|Excel|Word|CSV|JSON|PDF|iCalendar|Hashtags?|Facebook|Instagram|TikTok|YouTube|LinkedIn|Mastodon|Bluesky|Snapchat|Discord|Twitch|WhatsApp|X|Ctrl|Esc|Enter|Tab|OK|Online|Chat|FAQ|Email|URL)|[^\p{L}]|\{\w+\}|<\/?\w+\/?>)+$/u

export const isSameInAllLanguages = (text: string, language: string): boolean =>
  NAMES.test(text) || (LANGUAGE_OWN[language]?.has(text) ?? false)

/** Finds how two public pages differ: facts, texts word by word, activities by kind of change. Pure. */
import type { PublicAsset } from '../assets/publicAssets.ts'
import { contactFields, ProfileSection, type ContactKey } from '../profiles/fields.ts'
import type { PublicActivity } from '../profiles/publicActivities.ts'
import { EMPTY_RICH_TEXT, textOf } from '../richtext/json.ts'
import type { DiffSegment } from '../text/diffWords.ts'
import { ActivityPart, type PageDifference } from './pageDifference.ts'
import type { PublicPage } from './publicPage.ts'

/** Longer texts are not compared word by word: nobody reads that many marks. */
export const MAX_WORDS_COMPARED = 20_000

/** Texts that are still to be compared, word by word. */
export interface PageChanges {
  readonly texts: readonly TextPair[]
  /** @param words for each of these texts what differs; null for those that took too long and count as rewritten */
  readonly withWords: (words: readonly (readonly DiffSegment[] | null)[]) => PageDifference
}

type TextPair = readonly [before: string, after: string]
type Compared = Pick<PageDifference['texts'][number], 'words' | 'rewritten'>
type ToWords = (words: readonly (readonly DiffSegment[] | null)[]) => Compared
type Compare = (before: string, after: string) => ToWords

/** @param from null if nothing was public before: then all is new */
export function pageChanges(from: PublicPage | null, to: PublicPage): PageChanges {
  const pairs: TextPair[] = []
  const compare: Compare = (before, after) => {
    const isLong = isTooLong(before) || isTooLong(after)
    const at = isLong ? -1 : pairs.push([before, after]) - 1
    return (words) => {
      const found = words[at] ?? null
      if (found !== null) return { words: [...found] }
      return { words: [], rewritten: { from: countWords(before), to: countWords(after) } }
    }
  }
  const texts = textChanges(from, to, compare)
  const activities = activityChanges(from?.activities ?? [], to.activities, compare)
  return {
    texts: pairs,
    withWords: (words) => ({
      contact: contactChanges(from, to),
      social: socialChanges(from, to),
      texts: texts.map(({ toWords, ...text }) => ({ ...text, ...toWords(words) })),
      assets: assetChanges(from?.assets ?? [], to.assets),
      activities: activities.map(({ parts, ...activity }) => ({
        ...activity,
        parts: parts.map(({ part, toWords }) => ({ part, ...toWords(words) })),
      })),
    }),
  }
}

/** A word has a sign, and a space behind it. */
const isTooLong = (text: string): boolean =>
  text.length >= 2 * MAX_WORDS_COMPARED && countWords(text) > MAX_WORDS_COMPARED

/** Between spaces, read once from beginning to end. */
function countWords(text: string): number {
  let count = 0
  let isInWord = false
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 0x20
    if (!isSpace && !isInWord) count++
    isInWord = !isSpace
  }
  return count
}

function contactChanges(from: PublicPage | null, to: PublicPage): PageDifference['contact'] {
  return (Object.keys(contactFields) as ContactKey[]).flatMap((field) => {
    const [before, after] = [from?.contact[field] ?? '', to.contact[field] ?? '']
    return before === after ? [] : [{ field, from: before, to: after }]
  })
}

function socialChanges(from: PublicPage | null, to: PublicPage): PageDifference['social'] {
  const addressesOf = (page: PublicPage | null) => [...new Set(page?.social.flatMap(({ url }) => url ?? []))]
  const [before, after] = [addressesOf(from), addressesOf(to)]
  return {
    added: after.filter((address) => !before.includes(address)),
    removed: before.filter((address) => !after.includes(address)),
  }
}

interface ChangedText {
  readonly language: string
  readonly section: string
  readonly toWords: ToWords
}

function textChanges(from: PublicPage | null, to: PublicPage, compare: Compare): readonly ChangedText[] {
  const languages = new Set([...to.texts, ...(from?.texts ?? [])].map(({ language }) => language))
  return [...languages].flatMap((language) => {
    const before = from?.texts.find((text) => text.language === language)
    const after = to.texts.find((text) => text.language === language)
    const titles = { section: 'title', from: before?.title ?? '', to: after?.title ?? '' } as const
    const sections = ProfileSection.options.map((section) => ({
      section,
      from: textOf(before?.sections[section] ?? EMPTY_RICH_TEXT),
      to: textOf(after?.sections[section] ?? EMPTY_RICH_TEXT),
    }))
    return [titles, ...sections].flatMap(({ section, ...texts }) =>
      texts.from === texts.to ? [] : [{ language, section, toWords: compare(texts.from, texts.to) }],
    )
  })
}

function assetChanges(from: readonly PublicAsset[], to: readonly PublicAsset[]): PageDifference['assets'] {
  const before = new Map(from.map((asset) => [asset.id, JSON.stringify(asset)]))
  const present = new Set(to.map(({ id }) => id))
  const removed = from
    .filter(({ id }) => !present.has(id))
    .map(({ id, title }) => ({ id, title, change: 'removed' as const }))
  const others = to.flatMap((asset) => {
    const old = before.get(asset.id)
    if (old === JSON.stringify(asset)) return []
    return [{ id: asset.id, title: asset.title, change: old === undefined ? ('new' as const) : ('changed' as const) }]
  })
  return [...others, ...removed]
}

type ChangedActivity = Omit<PageDifference['activities'][number], 'parts'> & { readonly parts: readonly ChangedPart[] }
interface ChangedPart {
  readonly part: ActivityPart
  readonly toWords: ToWords
}

function activityChanges(
  from: readonly PublicActivity[],
  to: readonly PublicActivity[],
  compare: Compare,
): readonly ChangedActivity[] {
  const before = new Map(from.map((activity) => [activity.id, activity]))
  const present = new Set(to.map(({ id }) => id))
  const removed = from
    .filter(({ id }) => !present.has(id))
    .map(({ id, title }) => ({ id, title, change: 'removed' as const, parts: [] }))
  const others = to.flatMap((activity) => {
    const old = before.get(activity.id)
    const parts = partChanges(old ?? null, activity, compare)
    if (parts.length === 0) return []
    const change = old === undefined ? ('new' as const) : ('changed' as const)
    return [{ id: activity.id, title: activity.title, change, parts }]
  })
  return [...others, ...removed]
}

function partChanges(from: PublicActivity | null, to: PublicActivity, compare: Compare): readonly ChangedPart[] {
  const [before, after] = [from === null ? null : partsOf(from), partsOf(to)]
  return ActivityPart.options.flatMap((part) => {
    const [old, now] = [before?.[part] ?? '', after[part]]
    return old === now ? [] : [{ part, toWords: compare(old, now) }]
  })
}

/** Each part as a text. Choices are their ids, which the display replaces with words. */
function partsOf(activity: PublicActivity): Readonly<Record<ActivityPart, string>> {
  const { title, status, format, places, languages, themes, audiences, description, links } = activity
  return {
    title,
    status,
    when: whenOf(activity),
    format: format ?? '',
    places: places.join(', '),
    languages: languages.join(' '),
    themes: themes.join(' '),
    audiences: audiences.join(' '),
    description: textOf(description),
    links: links.map(({ title: name, url }) => `${name} ${url}`.trim()).join('\n'),
  }
}

/** `2027-02-09 10:00 – 2027-02-10`, and each further date on a line. */
function whenOf({ startsOn, startTime, endsOn, endTime, dates }: PublicActivity): string {
  const first = [startsOn, startTime].filter((one) => one !== null).join(' ')
  const last = [endsOn === startsOn ? null : endsOn, endTime].filter((one) => one !== null).join(' ')
  const further = dates.map(({ day, startTime: from, endTime: to, place }) =>
    [day, from, to, place].filter((one) => one !== null && one !== '').join(' '),
  )
  return [last === '' ? first : `${first} – ${last}`, ...further].filter((line) => line !== '').join('\n')
}

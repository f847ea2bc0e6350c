/** The search entry of each kind of thing. Pure. */
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { FaqEntry } from '../../shared/comments/answerLibrary.ts'
import { documentHref, documentName } from '../../shared/documents/kinds.ts'
import type { AssetOwner, CampaignId, CentreId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import type { Person } from '../../shared/permissions.ts'
import { FILTERED_FIELDS, optionsOfField } from '../../shared/plans/activityFields.ts'
import type { PlanView } from '../../shared/plans/api.ts'
import { optionList } from '../../shared/plans/fieldEntry.ts'
import type { ActivityView } from '../../shared/plans/planView.ts'
import { writtenTexts } from '../../shared/plans/writtenTexts.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import { reportHref } from '../../shared/reports/reportHref.ts'
import type { ReportContent, ReportWords } from '../../shared/reports/reportView.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { shorten } from '../../shared/fields/view.ts'
import { itemHref } from '../../shared/updates/itemHref.ts'
import type { LetterItem } from '../../shared/updates/letter.ts'
import type { IssueNumber } from '../../shared/updates/updateState.ts'
import { taskHref } from '../../shared/tasks/taskHref.ts'
import type { Tables } from '../store/tables.ts'
import type { SearchEntry } from './searchEntry.ts'
import type { ThreadAudience } from '../../shared/documents/threadAudience.ts'

const EVERYBODY = { by: 'everybody' } as const
/** What a list shows of a title. */
const LONGEST_TITLE = 300

interface Place {
  readonly campaign: CampaignId
  readonly centre: NetworkCentre
}

const ofCentre = ({ campaign, centre }: Place) => ({
  campaign,
  centre: centre.id,
  where: centre.countryName,
  languages: centre.languages.filter((one) => one !== 'en'),
  foundBy: EVERYBODY,
})

export function activityEntry(activity: ActivityView, place: Place, language: string | null): SearchEntry {
  const { id, title, gloss, themes } = activity
  const plan = documentHref(
    documentName({ kind: 'plan', campaign: place.campaign, centre: place.centre.id }),
    place.campaign,
  )
  return {
    ...ofCentre(place),
    id: `activity/${place.campaign}/${place.centre.id}/${id}`,
    kind: 'activity',
    title: shorten(title, LONGEST_TITLE),
    also: shorten(gloss, LONGEST_TITLE),
    href: `${plan}?activity=${encodeURIComponent(id)}`,
    // Title and line are searched by themselves.
    texts: writtenTexts(activity).flatMap(([field, text]) => (field === 'title' || field === 'gloss' ? [] : [text])),
    labels: labelsOf(activity),
    themes,
    language,
  }
}

/** Fields whose chosen options people search by name, such as "minister". A theme is found by all its names. */
const SEARCHED_FIELDS = FILTERED_FIELDS.filter(
  ({ key }) => !['themes', 'status', 'visibility', 'languages'].includes(key),
)

function labelsOf(activity: ActivityView): readonly string[] {
  return SEARCHED_FIELDS.flatMap(({ key }) => {
    const [value, options] = [activity[key], optionsOfField(key)]
    if (options === null || options === 'languages' || value === null) return []
    const chosen: readonly string[] = Array.isArray(value) ? value : [value]
    return optionList(options).flatMap(({ id, label }) => (chosen.includes(id) ? [label.message] : []))
  })
}

export function planEntry(view: PlanView, place: Place): SearchEntry {
  const { theme, objectives, keyMessages, hashtags, contact } = view.meta
  return {
    ...ofCentre(place),
    id: `plan/${place.campaign}/${place.centre.id}`,
    kind: 'plan',
    title: place.centre.countryName,
    also: `${place.centre.name} ${shorten(theme, LONGEST_TITLE)}`,
    href: documentHref(
      documentName({ kind: 'plan', campaign: place.campaign, centre: place.centre.id }),
      place.campaign,
    ),
    texts: [theme, textOf(view.narrative), objectives, keyMessages, hashtags, contact].filter((text) => text !== ''),
    themes: [],
    language: null,
  }
}

export function profileEntry(content: ProfileContent, place: Place): SearchEntry {
  const titles = content.texts.map(({ title }) => title).filter((title) => title !== '')
  return {
    ...ofCentre(place),
    id: `profile/${place.campaign}/${place.centre.id}`,
    kind: 'profile',
    title: place.centre.countryName,
    also: shorten(titles.join(' · '), LONGEST_TITLE),
    href: documentHref(
      documentName({ kind: 'profile', campaign: place.campaign, centre: place.centre.id }),
      place.campaign,
    ),
    texts: content.texts.flatMap(({ sections }) => Object.values(sections).map(textOf)).filter((text) => text !== ''),
    themes: [],
    language: null,
  }
}

interface AssetPlace {
  readonly campaign: CampaignId
  readonly owner: AssetOwner
  /** Null for the network's own. */
  readonly centre: NetworkCentre | null
}

export function assetEntry(asset: AssetView, { campaign, owner, centre }: AssetPlace): SearchEntry {
  return {
    campaign,
    centre: centre?.id ?? null,
    where: centre?.countryName ?? '',
    languages: centre?.languages.filter((one) => one !== 'en') ?? [],
    foundBy: EVERYBODY,
    id: `asset/${campaign}/${owner}/${asset.id}`,
    kind: 'asset',
    title: shorten(asset.title, LONGEST_TITLE),
    also: '',
    href: `${documentHref(documentName({ kind: 'assets', campaign, owner }), campaign)}?asset=${encodeURIComponent(asset.id)}`,
    texts: [asset.note, asset.credit].filter((text) => text !== ''),
    themes: [],
    language: null,
  }
}

/** For the planners of its centre alone. */
export function taskEntry(
  { task, what, title, word, campaign, activity }: Tables['task'],
  centre: NetworkCentre,
): SearchEntry {
  return {
    ...ofCentre({ campaign, centre }),
    foundBy: { by: 'planners', centre: centre.id },
    where: title === '' ? centre.countryName : title,
    id: `task/${campaign}/${centre.id}/${task}`,
    kind: 'task',
    title: shorten(what, LONGEST_TITLE),
    also: '',
    href: taskHref({ campaign, centre: centre.id, activity }),
    texts: word === null ? [] : [word],
    themes: [],
    language: null,
  }
}

interface Written extends Pick<ReportContent, 'sections'> {
  /** By activity. */
  readonly words: Readonly<Record<string, Pick<ReportWords, 'changes' | 'worked' | 'didNot' | 'quote'>>>
}

/** The words of a report: as its planners write it, or as it was accepted. */
export const reportEntry = (
  { sections, words }: Written,
  place: Place,
  foundBy: SearchEntry['foundBy'],
): SearchEntry => ({
  ...ofCentre(place),
  foundBy,
  id: `report/${place.campaign}/${place.centre.id}/${foundBy.by}`,
  kind: 'report',
  title: place.centre.countryName,
  also: place.centre.name,
  href: reportHref({ campaign: place.campaign, centre: place.centre.id }),
  texts: [
    ...Object.values(sections).map(textOf),
    ...Object.values(words).flatMap(({ changes, worked, didNot, quote }) => [changes, worked, didNot, quote]),
  ].filter((text) => text.trim() !== ''),
  themes: [],
  language: null,
})

interface ThreadFacts {
  readonly id: string
  readonly campaign: CampaignId
  readonly document: string
  readonly centres: readonly CentreId[]
  readonly audience: ThreadAudience
  readonly where: string
  /** The texts of its comments, in their order. */
  readonly texts: readonly string[]
}

export function threadEntry({ id, campaign, document, centres, audience, where, texts }: ThreadFacts): SearchEntry {
  const [first = '', ...others] = texts
  return {
    campaign,
    centre: centres[0] ?? null,
    where,
    languages: [],
    foundBy: { by: 'thread', centres, audience },
    id: `thread/${id}`,
    kind: 'thread',
    title: shorten(first.replaceAll(/\s+/g, ' ').trim(), 120),
    also: '',
    href: `${documentHref(document, campaign)}?comments=open&thread=${id}`,
    texts: [first, ...others],
    themes: [],
    language: null,
  }
}

export const faqEntry = ({ id, question, answer }: FaqEntry): SearchEntry => ({
  campaign: null,
  centre: null,
  where: '',
  languages: [],
  foundBy: EVERYBODY,
  id: `faq/${id}`,
  kind: 'faq',
  title: shorten(question, LONGEST_TITLE),
  also: '',
  href: `/faq#${encodeURIComponent(id)}`,
  texts: [textOf(answer)],
  themes: [],
  language: null,
})

/** @param where the countries of a planner */
export const personEntry = ({ id, name, email, role }: Person, where: string): SearchEntry => ({
  campaign: null,
  centre: null,
  where,
  languages: [],
  foundBy: { by: 'accounts' },
  id: `person/${id}`,
  kind: 'person',
  title: name,
  also: `${role} ${email}`,
  href: '/people',
  texts: [],
  themes: [],
  language: null,
})

/** An item of a letter that was sent. Letters are of no campaign: they are read for years. */
export const letterItemEntry = (
  { id, heading, language, text }: LetterItem,
  { number, where }: { readonly number: IssueNumber; readonly where: string },
): SearchEntry => ({
  campaign: null,
  centre: null,
  where,
  languages: [],
  foundBy: EVERYBODY,
  id: `update/${number}/${id}`,
  kind: 'update',
  title: shorten(heading, LONGEST_TITLE),
  also: '',
  href: itemHref(number, id),
  texts: [textOf(text)].filter((one) => one !== ''),
  themes: [],
  language,
})

/** The links to outside in the views of documents. */
import type { AssetsContent } from '../assets/assetView.ts'
import type { PersonId } from '../ids.ts'
import type { PlanContent } from '../plans/planView.ts'
import type { ProfileContent } from '../profiles/profileView.ts'
import type { RichTextNode } from '../richtext/json.ts'

export interface FoundLink {
  readonly url: string
  /** The activity or file that contains it; null for one of the document itself. */
  readonly entry: string | null
  /** The planner who owns that activity; null: everybody who edits the document. */
  readonly owner: PersonId | null
}

/** Links checked per document; nobody writes more by hand. */
const MAX_LINKS = 500

export const linksInAssets = ({ assets }: Pick<AssetsContent, 'assets'>): readonly FoundLink[] =>
  webLinks(assets.filter(({ state }) => state !== 'withdrawn').map(({ id, url }) => ({ url, entry: id, owner: null })))

export const linksInPlan = ({ narrative, activities }: Pick<PlanContent, 'narrative' | 'activities'>) =>
  webLinks([
    ...linksInText(narrative).map((url) => ({ url, entry: null, owner: null })),
    ...activities.flatMap(({ id, owner, resources, actualReach, description }) =>
      [
        ...resources.map(({ url }) => url),
        ...actualReach.map(({ evidence }) => evidence),
        ...linksInText(description),
      ].map((url) => ({ url, entry: id, owner })),
    ),
  ])

export function linksInProfile({ contact, social, texts }: Pick<ProfileContent, 'contact' | 'social' | 'texts'>) {
  const { website, helplineUrl, hotlineUrl } = contact
  const written = texts.flatMap(({ sections }) => Object.values(sections).flatMap(linksInText))
  const all = [website, helplineUrl, hotlineUrl, ...social.map(({ url }) => url), ...written]
  return webLinks(all.map((url) => ({ url, entry: null, owner: null })))
}

interface Candidate extends Omit<FoundLink, 'url'> {
  readonly url: string | null
}

/** Links to mailboxes are left out, and the same link at the same place. */
export function webLinks(all: readonly Candidate[]): readonly FoundLink[] {
  const found = new Map<string, FoundLink>()
  for (const { url, entry, owner } of all) {
    if (url !== null && /^https?:\/\//i.test(url)) found.set(`${entry ?? ''} ${url}`, { url, entry, owner })
    if (found.size >= MAX_LINKS) break
  }
  return [...found.values()]
}

/** The addresses of its links, in their order, each as often as it occurs. */
export function linksInText(node: RichTextNode): readonly string[] {
  const own = (node.marks ?? []).flatMap(({ type, attrs }) =>
    type === 'link' && typeof attrs?.['href'] === 'string' ? [attrs['href']] : [],
  )
  return [...own, ...(node.content ?? []).flatMap(linksInText)]
}

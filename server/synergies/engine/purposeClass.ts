/**
 * The purpose of an activity. The same word means something else beside another purpose: a fire drill and a lesson on
 * rumours in disasters both speak of emergencies. Pure.
 */
import { conceptOf } from '../thesaurus/concepts.ts'
import type { Mention } from '../thesaurus/matcher.ts'
import type { SynergyActivity } from './activity.ts'
import type { Weighted } from './weighted.ts'

const IN_TITLE = 1.5
const IN_TEXT = 1

/** The class that the chosen type stands for. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'research-launch': 'class-study',
  training: 'class-train',
  'live-lesson': 'class-teach',
  'press-event': 'class-promote',
  'service-launch': 'class-support',
}

/** Ids of the thesaurus's classes. Empty where nothing says. */
export function purposeClassesOf(
  { type }: SynergyActivity,
  { title, gloss, description }: Readonly<Record<'title' | 'gloss' | 'description', readonly Mention[]>>,
): Weighted {
  const found = new Map<string, number>()
  const add = (id: string, weight: number): void => {
    found.set(id, (found.get(id) ?? 0) + weight)
  }
  for (const [mentions, weight] of [
    [title, IN_TITLE],
    [gloss, IN_TITLE],
    [description, IN_TEXT],
  ] as const) {
    const named = new Set(mentions.map(({ concept }) => concept).filter((id) => conceptOf(id)?.kind === 'class'))
    for (const id of named) add(id, weight)
  }
  const ticked = type === null ? undefined : BY_TYPE[type]
  if (ticked !== undefined) add(ticked, IN_TEXT)
  return found
}

/** Purposes that are not those of centres: the same words mean something else there. */
const OTHER_PURPOSES: ReadonlySet<string> = new Set([
  'class-celebrate',
  'class-promote',
  'class-organise',
  'class-technical',
  'class-trade',
  'class-leisure',
  'class-drill',
  'class-arts',
])

/** It does not do what only others do. */
export const isMessage = (purposes: Weighted): boolean => ![...purposes.keys()].some((id) => OTHER_PURPOSES.has(id))

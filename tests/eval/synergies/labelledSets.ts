/** The hand-labelled activities on which suggestions are judged. Where they come from: `labelled/README.md`. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { detectLanguage } from '../../../server/language/detectLanguage.ts'
import { SynergyActivity } from '../../../server/synergies/engine/activity.ts'
import { NETWORK } from '../../../shared/network.ts'
import type { Labels } from './labelled/score.mjs'

export const SETS = ['dev', 'dev2'] as const
export type SetName = (typeof SETS)[number]

export interface LabelledSet {
  readonly name: SetName
  /** In the order of their ids. */
  readonly activities: readonly SynergyActivity[]
  readonly labels: Labels
}

const read = (name: SetName, file: string): unknown =>
  JSON.parse(readFileSync(new URL(`labelled/${name}/${file}.json`, import.meta.url), 'utf8'))

export function readSet(name: SetName): LabelledSet {
  const activities = z.array(SynergyActivity).parse(read(name, 'activities'))
  return {
    name,
    activities: activities.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    labels: read(name, 'labels') as Labels,
  }
}

const languages = new Map(NETWORK.map((centre) => [String(centre.country), centre.languages]))
export const languageOf = ({ country, title, description }: SynergyActivity): string | null =>
  detectLanguage(`${title}\n${description}`, languages.get(country)?.filter((one) => one !== 'en') ?? [])

/** Corrections of the interface over HTTP. They change nothing at run time, so the audit log has none of them. */
import type { CentreId } from '../../shared/ids.ts'
import {
  isAgreed,
  NewCorrection,
  Vote,
  type AgreedCorrections,
  type Correction,
  type CorrectionList,
} from '../../shared/corrections/correction.ts'
import { OFFERED_LANGUAGES, type InterfaceLanguage } from '../../shared/messages/languages.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import type { Corrections, StoredCorrection } from './corrections.ts'

interface CorrectionRoutesDeps extends Pick<Core, 'campaigns' | 'namesOf' | 'now'> {
  readonly corrections: Corrections
  /** A message as people read it; null if the language has none of this id. */
  readonly textOf: (language: InterfaceLanguage, message: string) => string | null
}

const PATH = '/api/corrections'
const OF_LANGUAGE = `${PATH}/:language`

export const correctionRoutes = (deps: CorrectionRoutesDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: PATH,
    bounds: 'small',
    requires: 'correction.propose',
    body: NewCorrection,
    find: async () => ({ subject: {}, found: null }),
    async handle({ body, person }) {
      if (languageIn(body) === null || deps.textOf(body.language, body.message) === null) return refuse('no-such-text')
      const id = await deps.corrections.add(body, person.id, deps.now())
      return id === null ? refuse('too-many-proposed-wordings') : { status: 201, json: { id } }
    },
  }),
  route({
    method: 'GET',
    path: OF_LANGUAGE,
    bounds: 'list',
    requires: 'correction.propose',
    find: async (params) => ofLanguage(params),
    async handle({ found: language, person }) {
      const stored = await deps.corrections.list(language)
      const names = await deps.namesOf(stored.map(({ row }) => row.person))
      const json: CorrectionList = {
        corrections: stored.map((one) => ({
          ...shown(deps, one),
          by: names.get(one.row.person) ?? '',
          isOwn: one.row.person === person.id,
        })),
        votesFor: centreOf(deps, person, language),
      }
      return { status: 200, json }
    },
  }),
  route({
    method: 'GET',
    path: `${OF_LANGUAGE}/agreed`,
    bounds: 'list',
    requires: 'correction.export',
    find: async (params) => ofLanguage(params),
    async handle({ found: language }) {
      const writers = deps.campaigns.allCentres().filter(({ languages }) => languages.includes(language)).length
      const stored = await deps.corrections.list(language)
      const agreed = stored.filter((one) => isAgreed(one, writers)).map((one) => shown(deps, one))
      const json: AgreedCorrections = {
        language,
        corrections: agreed.map(({ message, english, shown: now, proposed }) => ({
          message,
          english,
          shown: now,
          proposed,
        })),
      }
      const headers = { 'content-disposition': `attachment; filename="corrections-${language}.json"` }
      return { status: 200, json, headers }
    },
  }),
  route({
    method: 'PUT',
    path: `${OF_LANGUAGE}/:correction/vote`,
    bounds: 'small',
    requires: 'correction.propose',
    body: Vote,
    find: (params) => findCorrection(deps, params),
    async handle({ found, body: { agrees }, person }) {
      if (found === null) return refuse('no-such-text')
      const { id, language } = found
      const centre = centreOf(deps, person, language)
      // A colleague decides for the centre of an author, who has said enough.
      if (centre === null || found.person === person.id) return refuse('not-allowed')
      await deps.corrections.vote(id, centre, agrees, person.id)
      return { status: 204 }
    },
  }),
  route({
    method: 'DELETE',
    path: `${OF_LANGUAGE}/:correction`,
    bounds: 'small',
    requires: 'correction.propose',
    find: (params) => findCorrection(deps, params),
    async handle({ found, person }) {
      if (found === null) return refuse('no-such-text')
      if (found.person !== person.id && !can(person, 'correction.export', {})) return refuse('not-allowed')
      await deps.corrections.remove(found.id)
      return { status: 204 }
    },
  }),
]

const languageIn = ({ language }: Params | NewCorrection): InterfaceLanguage | null =>
  OFFERED_LANGUAGES.find((one) => one === language && one !== 'en') ?? null

function ofLanguage(
  params: Params,
): { readonly subject: Record<string, never>; readonly found: InterfaceLanguage } | Refusal {
  const language = languageIn(params)
  return language === null ? refuse('no-such-language') : { subject: {}, found: language }
}

/** `found` is null for one that is not there: who may not ask does not learn it. */
async function findCorrection(
  { corrections }: CorrectionRoutesDeps,
  params: Params,
): Promise<{ readonly subject: Record<string, never>; readonly found: Tables['text_correction'] | null } | Refusal> {
  const of = ofLanguage(params)
  return isRefusal(of) ? of : { subject: {}, found: await corrections.find(of.found, params['correction'] ?? '') }
}

/** The first of a person's centres that writes the language. */
function centreOf({ campaigns }: CorrectionRoutesDeps, person: Person, language: InterfaceLanguage): CentreId | null {
  if (person.role !== 'planner') return null
  const own = new Set(person.memberships.map(({ centre }) => centre))
  return campaigns.allCentres().find(({ id, languages }) => own.has(id) && languages.includes(language))?.id ?? null
}

const shown = (
  { textOf }: CorrectionRoutesDeps,
  { row, agree, disagree }: StoredCorrection,
): Omit<Correction, 'by' | 'isOwn'> => ({
  id: row.id,
  message: row.message,
  english: textOf('en', row.message) ?? '',
  // A message of an earlier release may be gone.
  shown: textOf(row.language, row.message) ?? '',
  proposed: row.proposed,
  why: row.why,
  at: row.at,
  agree: [...agree],
  disagree: [...disagree],
})

/**
 * The wording of public pages over HTTP: read by everybody, corrected by centres that write the language, restored by
 * coordinators. Help texts are published by a coordinator or a second centre.
 */
import type { Transaction } from 'kysely'
import { DAY_MS } from '../../shared/days.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import {
  CorrectWording,
  DecideOnHelp,
  HELP_TEXTS,
  MAX_CORRECTIONS_A_DAY,
  problemOfText,
  RestoreWording,
  SetOfficialWording,
  type Wording,
  type WordingAct,
  type WordingTexts,
} from '../../shared/wording/wording.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import { takeCorrection, withHelp, withOfficial } from './waitingHelp.ts'
import type { StoredWording, WaitingHelp, WordingVersions } from './wordingVersions.ts'
import { wordingHistory, wordingSummary, type WordingLanguage } from './wordingView.ts'

interface WordingRoutesDeps extends Pick<Core, 'namesOf' | 'now'> {
  readonly versions: WordingVersions
  /** English is the original, and is not among them. */
  readonly languages: readonly WordingLanguage[]
  readonly english: WordingTexts
  /** The texts that come with the software. */
  readonly textsOf: (language: string) => Promise<WordingTexts>
  /** The centres that write a language. */
  readonly centresOf: (language: string) => readonly CentreId[]
  /** The centres for which somebody plans. */
  readonly centresOfPeople: (people: readonly PersonId[]) => Promise<readonly CentreId[]>
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    action: `wording.${WordingAct}`,
    detail: { readonly language: string; readonly version: number },
  ) => Promise<void>
  /** Called after a wording changed. */
  readonly onChanged: (language: string) => void
}

export const wordingRoutes = (deps: WordingRoutesDeps): readonly Route[] => [
  listRoute(deps),
  readRoute(deps),
  correctRoute(deps),
  helpRoute(deps),
  restoreRoute(deps),
  officialRoute(deps),
]

const path = '/api/wording/:language'

const languageIn = ({ languages }: WordingRoutesDeps, { language = '' }: Params): WordingLanguage | Refusal =>
  languages.find((one) => one.language === language) ?? refuse('no-such-language')

const byLanguage = (deps: WordingRoutesDeps) => async (params: Params) => {
  const found = languageIn(deps, params)
  return isRefusal(found) ? found : { subject: {}, found }
}

const mayCorrect = ({ centresOf }: WordingRoutesDeps, person: Person, language: string): boolean =>
  can(person, 'wording.correct', { centres: centresOf(language) })

const listRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/wording',
    bounds: 'small',
    requires: 'wording.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const newest = await deps.versions.newest()
      const names = await deps.namesOf([...newest.values()].map(({ by }) => by))
      const languages = deps.languages.map((one) =>
        wordingSummary(one, newest.get(one.language) ?? null, {
          names,
          mayCorrect: mayCorrect(deps, person, one.language),
        }),
      )
      return { status: 200, json: { languages } }
    },
  })

const readRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'GET',
    path,
    bounds: 'list',
    requires: 'wording.read',
    find: byLanguage(deps),
    handle: async ({ person, found }) => ({ status: 200, json: await viewOf(deps, person, found) }),
  })

async function viewOf(deps: WordingRoutesDeps, person: Person, language: WordingLanguage): Promise<Wording> {
  const [versions, ofSoftware] = await Promise.all([
    deps.versions.list(language.language),
    deps.textsOf(language.language),
  ])
  const last = versions[0] ?? null
  const waiting = last?.waiting ?? null
  const names = await deps.namesOf([...new Set([...versions.map(({ by }) => by), ...(waiting?.by ?? [])])])
  return {
    ...wordingSummary(language, last, { names, mayCorrect: mayCorrect(deps, person, language.language) }),
    version: last?.number ?? 0,
    english: deps.english,
    texts: { ...ofSoftware, ...last?.texts },
    history: wordingHistory(ofSoftware, versions, names),
    mayRestore: can(person, 'wording.restore', {}),
    maySetOfficial: can(person, 'wording.official', {}),
    waiting:
      waiting === null
        ? null
        : {
            texts: waiting.texts,
            isChecked: waiting.isChecked,
            by: waiting.by.map((one) => names.get(one) ?? ''),
            mayDecide: can(person, 'wording.publish', await subjectOf(deps, language.language, waiting)),
          },
  }
}

const subjectOf = async (deps: WordingRoutesDeps, language: string, waiting: WaitingHelp | null) => ({
  centres: deps.centresOf(language),
  proposers: await deps.centresOfPeople(waiting?.by ?? []),
})

const correctRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'PUT',
    path,
    bounds: 'text',
    requires: 'wording.correct',
    async find(params) {
      const found = languageIn(deps, params)
      return isRefusal(found) ? found : { subject: { centres: deps.centresOf(found.language) }, found }
    },
    body: CorrectWording,
    async handle({ person, found, body }) {
      const wrong = wrongText(body.texts, deps.english)
      if (wrong !== null) return refuse('wording-wrong', wrong)
      const since = new Date(deps.now().getTime() - DAY_MS)
      if ((await deps.versions.correctionsOf(person.id, since)) >= MAX_CORRECTIONS_A_DAY)
        return refuse('too-many-corrections')
      const ofSoftware = await deps.textsOf(found.language)
      const last = await deps.versions.last(found.language)
      const before = { texts: { ...ofSoftware, ...last?.texts }, isChecked: last?.isChecked ?? found.isChecked }
      const { texts, ...correction } = takeCorrection(before, body, { waiting: last?.waiting ?? null, by: person.id })
      const changed = Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== ofSoftware[key]))
      const change = { ...correction, texts: changed, restored: null, act: 'correct' } as const
      return store(deps, person, found, { after: body.version, change })
    },
  })

/** Publishes waiting corrections, or leaves the texts as they are. */
const helpRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/help`,
    bounds: 'small',
    requires: 'wording.publish',
    async find(params) {
      const found = languageIn(deps, params)
      if (isRefusal(found)) return found
      const last = await deps.versions.last(found.language)
      return { subject: await subjectOf(deps, found.language, last?.waiting ?? null), found: { language: found, last } }
    },
    body: DecideOnHelp,
    async handle({ person, found: { language, last }, body: { version, decision } }) {
      if (last === null || last.waiting === null) return refuse('nothing-waits')
      const { texts, isChecked } = decision === 'publish' ? withHelp(last, last.waiting) : last
      const change = { texts, isChecked, restored: null, waiting: null, act: decision }
      return store(deps, person, language, { after: version, change })
    },
  })

const restoreRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'POST',
    path: `${path}/restore`,
    bounds: 'small',
    requires: 'wording.restore',
    find: byLanguage(deps),
    body: RestoreWording,
    async handle({ person, found, body }) {
      const ofSoftware = { texts: {}, isChecked: found.isChecked }
      const versions = await deps.versions.list(found.language)
      const before = body.to === 0 ? ofSoftware : versions.find(({ number }) => number === body.to)
      if (before === undefined) return refuse('no-such-version')
      const { texts, isChecked } = before
      const change = { texts, isChecked, restored: body.to, waiting: null, act: 'restore' } as const
      return store(deps, person, found, { after: body.version, change })
    },
  })

/** The network's own wording of the help. */
const officialRoute = (deps: WordingRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: `${path}/official`,
    bounds: 'text',
    requires: 'wording.official',
    find: byLanguage(deps),
    body: SetOfficialWording,
    async handle({ person, found, body }) {
      const help = Object.fromEntries(Object.entries(deps.english).filter(([key]) => HELP_TEXTS.has(key)))
      const wrong = wrongText(body.texts, help)
      if (wrong !== null) return refuse('wording-wrong', wrong)
      const ofSoftware = await deps.textsOf(found.language)
      const last = await deps.versions.last(found.language)
      const before = { texts: { ...last?.texts }, isChecked: last?.isChecked ?? false, waiting: last?.waiting ?? null }
      const { texts, isChecked, waiting } = withOfficial(before, body.texts)
      const changed = Object.fromEntries(Object.entries(texts).filter(([key, text]) => text !== ofSoftware[key]))
      const change = { texts: changed, isChecked, waiting, restored: null, act: 'official' } as const
      return store(deps, person, found, { after: body.version, change })
    },
  })

interface Change {
  /** The version that the person saw. */
  readonly after: number
  readonly change: Pick<StoredWording, 'texts' | 'isChecked' | 'restored' | 'waiting' | 'act'>
}

async function store(deps: WordingRoutesDeps, person: Person, language: WordingLanguage, { after, change }: Change) {
  const code = language.language
  const last = (await deps.versions.last(code))?.number ?? 0
  if (last !== after) return refuse('wording-moved-on')
  const number = last + 1
  const stored = { language: code, number, ...change, at: deps.now().toISOString(), by: person.id }
  const isNew = await deps.versions.add(stored, (trx) =>
    deps.audit(trx, person.id, `wording.${change.act}`, { language: code, version: number }),
  )
  if (!isNew) return refuse('wording-moved-on')
  deps.onChanged(code)
  return { status: 200 as const, json: await viewOf(deps, person, language) }
}

/** @returns the first invalid text, and the reason; null if all are valid */
function wrongText(texts: WordingTexts, english: WordingTexts): string | null {
  for (const [key, text] of Object.entries(texts)) {
    const original = english[key]
    const problem = original === undefined ? 'unknown' : problemOfText(text, original)
    if (problem !== null) return `${key}: ${problem}`
  }
  return null
}

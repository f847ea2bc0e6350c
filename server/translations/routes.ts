/** Translations over HTTP: for people who ask for them. */
import {
  AskedTranslation,
  charactersIn,
  type Translation,
  type TranslatorFacts,
} from '../../shared/translations/translation.ts'
import type { FailureName } from '../../shared/failures.ts'
import type { Core } from '../core.ts'
import { refuse } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import { giveBack, takeOfDay } from './dailyUse.ts'
import type { Translations } from './translations.ts'
import type { WhyUntranslated } from './translator.ts'

interface TranslationRoutesDeps extends Pick<Core, 'db' | 'now' | 'findCampaign'> {
  /** Null: there is no translator here. */
  readonly translations: Translations | null
}

const REFUSED: Readonly<Record<WhyUntranslated, FailureName>> = {
  down: 'translator-failed',
  slow: 'translator-failed',
  'odd-answer': 'translator-failed',
  quota: 'translator-failed',
  'lacks-language': 'translator-lacks-language',
}

export const translationRoutes = ({ db, now, findCampaign, translations }: TranslationRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/translations',
    bounds: 'list',
    requires: 'translation.ask',
    find: async () => ({ subject: {}, found: null }),
    async handle() {
      if (translations === null) return refuse('no-translator')
      const json: TranslatorFacts = {
        by: translations.by,
        languages: [...((await translations.languages()) ?? [])].map(({ from, to }) => ({ from, to: [...to] })),
      }
      return { status: 200, json }
    },
  }),
  route({
    method: 'POST',
    path: '/api/translations',
    // Twenty thousand letters of three bytes each, and what JSON adds.
    bounds: 'text',
    requires: 'translation.ask',
    body: AskedTranslation,
    find: async () => ({ subject: {}, found: null }),
    async handle({ person, body: { to, from, texts, campaign } }) {
      if (translations === null) return refuse('no-translator')
      if (campaign !== undefined && findCampaign(campaign)?.untranslated === true)
        return refuse('no-translator', 'Coordinators switched translations off in this campaign')
      const characters = charactersIn(texts)
      const at = now()
      if (!(await takeOfDay(db, person.id, characters, at))) return refuse('translations-used-up')
      const translated = await translations.translate(person.id, texts, { from, to })
      if (!translated.ok) {
        await giveBack(db, person.id, characters - translated.used, at)
        return refuse(REFUSED[translated.why])
      }
      const json: Translation = { texts: [...translated.texts], by: translations.by, at: translated.at }
      return { status: 200, json }
    },
  }),
]

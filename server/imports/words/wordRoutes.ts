/** What the words of a spreadsheet mean, and what planners choose for them. */
import { AskedWords, ExplainedWords, type FoundWords } from '../../../shared/imports/importWords.ts'
import type { z } from 'zod'
import { route, type Route } from '../../http/route.ts'
import { findPlan, type FindPlanDeps } from '../findPlan.ts'
import type { CentreWords } from './centreWords.ts'
import { isOption } from './findWords.ts'
import { foundWords, type ThemesOf } from './foundWords.ts'

interface WordRoutesDeps extends FindPlanDeps {
  readonly words: CentreWords
  readonly themesOf: ThemesOf
}

export function wordRoutes({ words, themesOf, ...plans }: WordRoutesDeps): readonly Route[] {
  const find = findPlan(plans)
  const path = '/api/campaigns/:campaign/plans/:centre/imports/words'
  return [
    route({
      method: 'POST',
      path,
      bounds: 'text',
      requires: 'plan.edit',
      find,
      body: AskedWords,
      async handle({ found: centre, body }) {
        const explained = await words.of(centre.id)
        const found = await foundWords(body.words, { explained, languages: centre.languages, themesOf })
        const json: z.infer<typeof FoundWords> = { words: [...found] }
        return { status: 200, json }
      },
    }),
    route({
      method: 'PUT',
      path,
      bounds: 'text',
      requires: 'plan.edit',
      find,
      body: ExplainedWords,
      async handle({ found: centre, body }) {
        const known = body.words.map((one) => ({
          ...one,
          options: one.options.filter((id) => isOption(one.field, id)),
        }))
        await words.explain(centre.id, known)
        return { status: 204 }
      },
    }),
  ]
}

/** Translations of what others wrote, by the service that the operator chose. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { shareTranslator } from './sharedTranslator.ts'
import { createLibreTranslate } from './libreTranslate.ts'
import { translationRoutes } from './routes.ts'
import { createTranslationCache } from './translationCache.ts'
import { createTranslations } from './translations.ts'
import { namesOfNetwork } from './namesOfNetwork.ts'

/** @param helplines the names in the register of helplines */
export function openTranslations(core: Core, helplines: () => Promise<readonly string[]>) {
  const { db, now, setup } = core
  const settings = setup.translator ?? null
  const translator = settings === null ? null : shareTranslator(createLibreTranslate(settings), now)
  const translations =
    translator === null
      ? null
      : createTranslations({
          now,
          translator,
          cache: createTranslationCache(db, translator.name),
          names: async (languages) => [
            ...namesOfNetwork(languages),
            ...(await helplines()).map((name) => ({ found: name, becomes: name })),
          ],
        })
  return { ...({ routes: translationRoutes({ ...core, translations }) } satisfies Feature) }
}

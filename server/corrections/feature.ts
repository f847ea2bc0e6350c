/** Corrections of the interface, which people propose in their language. */
import { readable } from '../../shared/messages/readable.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { loadCatalog } from '../language/localisers.ts'
import { createCorrections } from './corrections.ts'
import { correctionRoutes } from './routes.ts'

export function openCorrections(core: Core) {
  return {
    ...({
      routes: correctionRoutes({
        ...core,
        corrections: createCorrections(core.db),
        textOf(language, message) {
          const catalog = loadCatalog(language)
          return Object.hasOwn(catalog, message) ? readable(catalog[message] ?? '') : null
        },
      }),
    } satisfies Feature),
  }
}

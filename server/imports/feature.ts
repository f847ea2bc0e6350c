/** Reading the file of a spreadsheet for a planner. */
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { createLimits } from '../pacing/limits.ts'
import { createImportWorker } from './importWorker.ts'
import { colleagueRoutes } from './colleagueRoutes.ts'
import { importRoutes } from './routes.ts'
import { createTableReader } from './tableReader.ts'
import { createCentreWords } from './words/centreWords.ts'
import type { ThemesOf } from './words/foundWords.ts'
import { wordRoutes } from './words/wordRoutes.ts'

/** @param themesOf the themes that words mean, by the thesaurus */
export function openImports(core: Core, themesOf: ThemesOf) {
  const worker = createImportWorker()
  const reader = createTableReader({ worker, limits: createLimits(core.now) })
  const words = createCentreWords(core.db, core.now)
  return {
    reader,
    ...({
      routes: [
        ...importRoutes({ ...core, reader }),
        ...wordRoutes({ ...core, words, themesOf }),
        ...colleagueRoutes(core),
      ],
      close: () => worker.close(),
    } satisfies Feature),
  }
}

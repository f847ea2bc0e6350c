/** Corrections of the texts of public pages, by the centres that write their language. */
import type { CentreId } from '../../shared/ids.ts'
import type { WordingTexts } from '../../shared/wording/wording.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { officialFileRoute, type OfficialFileDeps } from './officialFileRoute.ts'
import { wordingRoutes } from './wordingRoutes.ts'
import { createWordingVersions } from './wordingVersions.ts'
import type { WordingLanguage } from './wordingView.ts'

/** The texts that come with the software. */
interface Original {
  /** English is the original, and is not among them. */
  readonly languages: readonly WordingLanguage[]
  readonly english: WordingTexts
  textsOf(language: string): Promise<WordingTexts>
}

/** Reads the table of a file that a person sent. */
type ReadTable = OfficialFileDeps['reader']

export function openWording(core: Core, original: Original, reader: ReadTable) {
  const { db, bus, now, campaigns, people } = core
  const versions = createWordingVersions(db)

  function centresOf(language: string): readonly CentreId[] {
    const written = writtenIn(language)
    const found = campaigns.allCentres().filter(({ languages }) => languages.some((one) => written.includes(one)))
    return found.map(({ id }) => id)
  }

  return {
    versions,
    ...({
      routes: [
        officialFileRoute({ reader }),
        ...wordingRoutes({
          ...original,
          versions,
          centresOf,
          async centresOfPeople(ids) {
            const found = await people.findAll(ids)
            return [...found.values()].flatMap(({ memberships }) => memberships.map(({ centre }) => centre))
          },
          namesOf: core.namesOf,
          audit: (trx, by, action, detail) => core.audit(trx, now(), by, action, detail),
          onChanged: (language) => bus.publish({ kind: 'wording-changed', language }),
          now,
        }),
      ],
    } satisfies Feature),
  }
}

/** As centres name their languages: a frame may be one of several written forms of a language. */
function writtenIn(language: string): readonly string[] {
  if (language === 'no') return ['no', 'nb', 'nn']
  return language === 'sr-latn' ? ['sr'] : [language]
}

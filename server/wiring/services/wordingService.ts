/** Corrections of the wording of public pages, with what they need of other features: languages, centres, people and the audit log. */
import type { CentreId } from '../../../shared/ids.ts'
import type { WriteAudit } from '../../accounts/audit.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Route } from '../../http/route.ts'
import { en } from '../../publicPages/frame/en.ts'
import { createFrames, type Frames } from '../../publicPages/frame/frames.ts'
import { FRAME_LANGUAGES, isFrameLanguage, textsOf } from '../../publicPages/frame/languages.ts'
import { frameCodes } from '../../publicPages/pageContext.ts'
import { wordingRoutes } from '../../wording/wordingRoutes.ts'
import type { Records } from '../records.ts'

interface WordingServiceDeps {
  readonly records: Pick<Records, 'campaigns' | 'people' | 'wordingVersions'>
  readonly writeAudit: WriteAudit
  readonly now: () => Date
  readonly bus: Bus
}

export interface WordingService {
  readonly frames: Frames
  readonly routes: readonly Route[]
}

export function openWordingService({ records, writeAudit, now, bus }: WordingServiceDeps): WordingService {
  const { campaigns, people, wordingVersions: versions } = records
  const frames = createFrames((language) => versions.last(language))
  bus.subscribe((message) => {
    if (message.kind === 'wording-changed') frames.changed(message.language)
  })

  function centresOf(language: string): readonly CentreId[] {
    const written = writtenIn(language)
    const all = campaigns.list().flatMap(({ id }) => campaigns.centresOf(id))
    const found = all.filter(({ languages }) => languages.some((one) => written.includes(one)))
    return [...new Set(found.map(({ id }) => id))]
  }

  return {
    frames,
    routes: wordingRoutes({
      versions,
      languages: frameCodes
        .filter((code) => code !== 'en')
        .map((language) => {
          const { name, isChecked } = FRAME_LANGUAGES[language]
          return { language, name, isChecked }
        }),
      english: en,
      textsOf: async (language) => (isFrameLanguage(language) ? textsOf(language) : en),
      centresOf,
      async centresOfPeople(ids) {
        const found = await people.findAll(ids)
        return [...found.values()].flatMap(({ memberships }) => memberships.map(({ centre }) => centre))
      },
      namesOf: (ids) => people.namesOf(ids),
      audit: (trx, by, action, detail) => writeAudit(trx, now(), by, action, detail),
      onChanged: (language) => bus.publish({ kind: 'wording-changed', language }),
      now,
    }),
  }
}

/** As centres name their languages: a frame may be one of several ways to write a language. */
function writtenIn(language: string): readonly string[] {
  if (language === 'no') return ['no', 'nb', 'nn']
  return language === 'sr-latn' ? ['sr'] : [language]
}

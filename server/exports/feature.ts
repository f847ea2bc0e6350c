/** Plans and selections as files, and briefings. */
import type { AuditAction } from '../../shared/accounts/audit.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { ExportedComment } from '../../shared/exports/planFile.ts'
import type { DocumentName, PersonId } from '../../shared/ids.ts'
import { DEFAULT_LANGUAGE } from '../../shared/messages/languages.ts'
import type { Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import type { Feature } from '../feature.ts'
import { isRefusal, type Refusal, type Success } from '../http/result.ts'
import { briefingRoutes } from './briefings/briefingRoutes.ts'
import { createBriefings } from './briefings/briefings.ts'
import { createExportWorker } from './exportWorker.ts'
import { createFileAnswers } from './fileAnswers.ts'
import { createFileWords } from './words/fileWords.ts'
import { createOwnerNames } from './ownerNames.ts'
import { packSelection } from './packSelection.ts'
import { exportRoutes } from './routes.ts'
import { selectionRoutes, type SelectionRoutesDeps } from './selectionRoutes.ts'

const CALENDAR = 'ics'

/**
 * @param selections how selections of activities are read and taken
 * @param commentsOf the comments of a document that a person may read
 */
export function openExports(
  core: Core,
  selections: Pick<SelectionRoutesDeps, 'readQuery' | 'take' | 'countsOf' | 'changesIn'>,
  commentsOf: (person: Person, document: DocumentName) => Promise<readonly ExportedComment[]>,
) {
  const { db, now, planViewOf: viewOf } = core
  const audit = (action: AuditAction) => (by: PersonId, detail: Readonly<Record<string, unknown>>) =>
    db.transaction().execute((trx) => core.audit(trx, now(), by, action, detail))
  const worker = createExportWorker()
  const deps = {
    ...core,
    ...selections,
    commentsOf,
    words: createFileWords(core.localisers[DEFAULT_LANGUAGE]),
    viewOf,
    worker,
    ownerNames: createOwnerNames(core),
    files: createFileAnswers(),
  }
  // Beside the files that people ask for themselves.
  const feedFiles = createFileAnswers()
  return {
    /** A selection as a calendar. It leaves no entry in the audit log: that it can be read was decided when its address was made. */
    calendarOf: async (
      campaign: Campaign,
      person: Person,
      query: string,
      workspace: string,
    ): Promise<Success | Refusal> => {
      const asked = selections.readQuery(campaign, new URLSearchParams(query))
      if (isRefusal(asked)) return asked
      const language = (await core.people.languageOf(person.id)) ?? DEFAULT_LANGUAGE
      return feedFiles.answer({
        person: person.id,
        name: `${campaign.id}.${CALENDAR}`,
        format: CALENDAR,
        begin: () =>
          worker.write({ format: CALENDAR, language }, async () => {
            const facts = { asOf: new Date().toISOString(), workspace, byPlan: false, person: null }
            return (await packSelection(deps, campaign, asked, facts))?.packed ?? null
          }),
        audit: async () => {},
      })
    },
    ...({
      routes: [
        ...exportRoutes({ ...deps, audit: audit('plan.export') }),
        ...selectionRoutes({ ...deps, audit: audit('selection.export') }),
        ...briefingRoutes({
          ...deps,
          briefings: createBriefings(db),
          audit: (action, by, detail) => audit(action)(by, detail),
        }),
      ],
      close: () => worker.close(),
    } satisfies Feature),
  }
}

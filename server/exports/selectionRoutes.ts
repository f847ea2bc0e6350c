/** Activities of many plans as a file, over HTTP: the selection that the overview shows, without a limit of rows. */
import type { Campaign } from '../../shared/campaign.ts'
import { BRIEFING_PARTS, LONGEST_NOTE, LONGEST_TITLE, readLook } from '../../shared/exports/briefingLook.ts'
import { EXPORT_FORMATS, exportFileName, type ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { PersonId } from '../../shared/ids.ts'
import { writeSelection } from '../../shared/overview/selectionQuery.ts'
import type { Core } from '../core.ts'
import { campaignIn } from '../http/inCampaign.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { ExportWorker } from './exportWorker.ts'
import type { FileAnswers } from './fileAnswers.ts'
import { languageOfFile } from '../http/languageOfFile.ts'
import { packSelection, type AskedSelection, type PackSelectionDeps } from './packSelection.ts'

export interface SelectionRoutesDeps
  extends PackSelectionDeps, Pick<Core, 'findCampaign' | 'homeOf' | 'now' | 'people'> {
  /** Reads filters and order; refuses unknown filters. */
  readonly readQuery: (campaign: Campaign, query: URLSearchParams) => AskedSelection | Refusal
  readonly worker: Pick<ExportWorker, 'write'>
  readonly files: FileAnswers
  readonly audit: (by: PersonId, detail: Readonly<Record<string, unknown>>) => Promise<void>
}

/** Formats in which a plan is read as a whole. */
const isByPlan = (format: ExportFormat): boolean => format === 'docx' || format === 'json'

export const selectionRoutes = (deps: SelectionRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: `/api/campaigns/:campaign/:file{activities[.](?:${EXPORT_FORMATS.join('|')})}`,
    bounds: 'file',
    requires: 'campaign.read',
    async find(params: Params) {
      const campaign = campaignIn(deps.findCampaign, params)
      if (isRefusal(campaign)) return campaign
      const format = formatOf(params['file'] ?? '')
      return format === null ? refuse('not-found') : { subject: {}, found: { campaign, format } }
    },
    async handle({ found: { campaign, format }, person, query, headers }) {
      const asked = deps.readQuery(campaign, query)
      if (isRefusal(asked)) return asked
      const look = readLook(query)
      if (look === null)
        return refuse(
          'bad-request',
          `part: ${BRIEFING_PARTS.join(', ')}; since: a day; title and note: at most ${LONGEST_TITLE} and ${LONGEST_NOTE} characters`,
        )
      const spoken = await languageOfFile(deps, person.id, format, query)
      if (isRefusal(spoken)) return spoken
      let activities = 0
      return deps.files.answer({
        person: person.id,
        name: selectionFileName([campaign.id], format),
        format,
        begin: () =>
          deps.worker.write({ format, ...spoken }, async () => {
            const asOf = deps.now().toISOString()
            const facts = { asOf, workspace: deps.homeOf(headers), byPlan: isByPlan(format), look, person }
            const selected = await packSelection(deps, campaign, asked, facts)
            activities = selected?.total ?? 0
            return selected?.packed ?? null
          }),
        audit() {
          // A searched text may be a name: the log holds no texts.
          const { text = [], ...others } = asked.selection
          const selection = writeSelection(others).toString()
          const search = text.length === 0 ? {} : { text: text.length }
          return deps.audit(person.id, { campaign: campaign.id, selection, ...search, format, activities })
        },
      })
    },
  }),
]

export function formatOf(file: string): ExportFormat | null {
  const ending = file.split('.').at(-1)
  return EXPORT_FORMATS.find((one) => one === ending) ?? null
}

export const selectionFileName = (parts: readonly string[], format: ExportFormat): string =>
  exportFileName([...parts, format === 'docx' ? 'briefing' : 'activities'], format)

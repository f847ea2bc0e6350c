import { use } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { DocumentName } from '../../../shared/ids.ts'
import { restoreReport } from '../../../shared/reports/restore.ts'
import type { ReportContent, ReportWords } from '../../../shared/reports/reportView.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import { viewReport } from '../../../shared/reports/view.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { FieldDifference } from '../../versions/FieldDifference.tsx'
import { VersionsButton } from '../../versions/VersionsButton.tsx'
import { PlanBesideContext } from './planBeside.ts'

interface ReportVersionsProps {
  readonly document: DocumentName
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
}

/** The versions of a report's words. The plan stays as it is. */
export function ReportVersions({ document, whenSaved }: ReportVersionsProps) {
  const { t } = useLingui()
  return (
    <VersionsButton
      document={document}
      whenSaved={whenSaved}
      versioned={{
        title: t`Versions of this report`,
        present: t`The report as it is now`,
        contentOf: viewReport,
        restore: restoreReport,
        restored: (name) => t`Restored to ${name}. Your plan is as it was.`,
        renderDifferences: (before, after) => <Differences before={before} after={after} />,
      }}
    />
  )
}

interface DifferencesProps {
  readonly before: ReportContent
  readonly after: ReportContent
}

function Differences({ before, after }: DifferencesProps) {
  const words = useWords([before, after])
  const [was, is] = [words(before), words(after)]
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
    (key) => (was.get(key) ?? '') !== (is.get(key) ?? ''),
  )
  if (changed.length === 0)
    return (
      <p className="lead">
        <Trans>No differences between these versions</Trans>
      </p>
    )
  return (
    <div className="differences">
      <dl>
        {changed.map((label) => (
          <FieldDifference
            key={label}
            label={label}
            before={was.get(label) ?? ''}
            after={is.get(label) ?? ''}
            isWhole={false}
          />
        ))}
      </dl>
    </div>
  )
}

/**
 * @param shown where pictures are numbered: two pictures have different numbers
 * @returns the texts of a report by the names of their places
 */
function useWords(shown: readonly ReportContent[]): (content: ReportContent) => ReadonlyMap<string, string> {
  const { t } = useLingui()
  const pictures = [
    ...new Set(shown.flatMap(({ words }) => Object.values(words).flatMap((said) => said.picture ?? []))),
  ]
  const plan = use(PlanBesideContext)
  const yesOrNo = (value: boolean): string => (value ? t`Yes` : t`No`)
  function titleOf(activity: string): string {
    const found = plan.kind === 'open' ? plan.content.activities.find(({ id }) => id === activity) : undefined
    return found === undefined || found.title.trim() === '' ? t`Untitled activity` : found.title
  }
  function parts(said: ReportWords): readonly [string, string][] {
    const { changes, worked, didNot, quote, again, isHighlight, picture, pictureAlt } = said
    const number = picture === null ? 0 : pictures.indexOf(picture) + 1
    return [
      [t`What changed`, changes],
      [t`What worked`, worked],
      [t`What did not work`, didNot],
      [t`A quote`, quote],
      [t`Again next year?`, again === null ? '' : yesOrNo(again)],
      [t`Highlight`, isHighlight ? yesOrNo(true) : ''],
      [t`Picture`, picture === null ? '' : t`Picture ${number}`],
      [t`Description of the picture`, pictureAlt],
      [t`Everyone shown has agreed`, picture === null ? '' : yesOrNo(said.pictureAgreed === picture)],
      [t`The picture is also public`, picture === null ? '' : yesOrNo(said.picturePublic === picture)],
    ]
  }
  return ({ meta, sections, words }) =>
    new Map([
      ...REPORT_SECTIONS.flatMap(({ id }): [string, string][] => {
        const text = sections[id]
        return text === undefined ? [] : [[labelOf(REPORT_SECTIONS, id), textOf(text)]]
      }),
      ...Object.entries(words).flatMap(([activity, said]) =>
        parts(said).map(([part, value]): [string, string] => [`${titleOf(activity)}: ${part}`, value]),
      ),
      [t`Also public`, listWithCommas(meta.publicSections.toSorted().map((id) => labelOf(REPORT_SECTIONS, id)))],
      [t`Figures also public`, yesOrNo(meta.areFiguresPublic)],
      [t`The network’s report may quote from it`, yesOrNo(meta.isQuotable)],
    ])
}

import { expect, test } from 'vitest'
import { FIRST_FORM, missingInReport, ReportForm, withMetric } from '../../shared/reports/form.ts'
import { EMPTY_REPORT } from '../../shared/reports/reportView.ts'
import { ReportSnapshot } from '../../shared/reports/snapshot.ts'

const TODAY = '2027-03-01'
const figure = (evidence: string | null) => ({
  id: `figure-${evidence ?? 'none'}`,
  metric: 'schools',
  value: 412,
  source: 'Sign-ups',
  basis: null,
  until: null,
  evidence,
})

test('Figures without a link to their evidence count as missing only if the form asks for it', () => {
  const report: Pick<ReportSnapshot, 'sections' | 'activities'> = {
    sections: EMPTY_REPORT.sections,
    activities: [
      {
        actualReach: [figure(null), figure('https://example.org/count')],
        startsOn: null,
        status: 'done',
        outcome: 'as-planned',
      } as unknown as ReportSnapshot['activities'][number],
    ],
  }
  expect(missingInReport(report, {}, { form: FIRST_FORM, today: TODAY }).evidenceless).toBe(0)
  expect(missingInReport(report, {}, { form: { ...FIRST_FORM, evidence: true }, today: TODAY }).evidenceless).toBe(1)
})

test('A form of an older release asks for no evidence', () => {
  const { evidence: _, ...older } = FIRST_FORM
  expect(ReportForm.parse(older)).toEqual(FIRST_FORM)
})

test('A metric that is not asked for is not in the form', () => {
  const required = withMetric(FIRST_FORM, 'downloads', 'required')
  expect(required.metrics.downloads).toBe('required')
  expect(withMetric(required, 'downloads', 'off')).toEqual(FIRST_FORM)
})

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Campaign } from '../../../shared/campaign.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ReportFormView } from '../../../shared/reports/api.ts'
import type { ReportForm } from '../../../shared/reports/form.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { WhenLoaded } from '../../frame/WhenLoaded.tsx'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Main } from '../../ui/Main.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { FormFields } from '../form/FormFields.tsx'
import { reportFormQuery, useSetReportForm } from '../form/formQueries.ts'

/** What a campaign's reports ask for: coordinators set it before the first centre begins. */
export function ReportFormEditor({ person }: { readonly person: Person }) {
  return can(person, 'campaign.run', {}) ? <FormOfCampaign person={person} /> : <NotFoundPage />
}

function FormOfCampaign({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Report form, ${campaign.shortName} – SID workspace`)
  const form = useQuery(reportFormQuery(campaign.id))
  return (
    <Main>
      <PageHead
        crumb={
          <>
            <Link to="/campaigns">
              <Trans>Campaigns</Trans>
            </Link>
            <span aria-hidden="true">·</span>
            {campaign.shortName}
          </>
        }
        title={<Trans>Report form</Trans>}
        lead={
          <Trans>
            What every centre is asked for in its report. You can change it until the first centre begins its report.
          </Trans>
        }
      />
      <OfflineCallout query={form} />
      <WhenLoaded query={form} lines={8}>
        {(view) => (
          <Loaded key={campaign.id} campaign={campaign} view={view} maySet={can(person, 'report.set-form', campaign)} />
        )}
      </WhenLoaded>
    </Main>
  )
}

interface LoadedProps {
  readonly campaign: Campaign
  readonly view: ReportFormView
  readonly maySet: boolean
}

function Loaded({ campaign, view: { form, isFixed }, maySet }: LoadedProps) {
  if (maySet && !isFixed) return <Changeable campaign={campaign} form={form} />
  return (
    <>
      <Callout>
        {isFixed ? (
          <Trans>The form is fixed: a centre has begun its report, and all centres are asked for the same.</Trans>
        ) : (
          <Trans>The campaign is closed. Its form stays as it is.</Trans>
        )}
      </Callout>
      <FormFields form={form} onChange={null} />
    </>
  )
}

function Changeable({ campaign, form }: { readonly campaign: Campaign; readonly form: ReportForm }) {
  const { t } = useLingui()
  const [draft, setDraft] = useState<ReportForm | null>(null)
  const set = useSetReportForm(campaign.id)
  useLeaveWarning(draft !== null)
  const save = (body: ReportForm): void =>
    set.mutate(body, {
      onSuccess() {
        setDraft((now) => (now === body ? null : now))
        showToast(t`Report form saved`)
      },
    })
  function discard(): void {
    set.reset()
    setDraft(null)
  }
  return (
    <>
      <FormFields form={draft ?? form} onChange={setDraft} />
      <div className="report-form-actions">
        {set.isError && (
          <Callout kind="danger" live>
            {refusalTitle(set.error) ?? (
              <Trans>Not saved: the server cannot be reached. Your choices are still here. Try again.</Trans>
            )}
          </Callout>
        )}
        {draft === null ? (
          <span className="meta">
            <Trans>Everything here is saved.</Trans>
          </span>
        ) : (
          <>
            <Button kind="primary" working={set.isPending} onPress={() => save(draft)}>
              <Trans>Save form</Trans>
            </Button>
            <Button onPress={discard}>
              <Trans>Discard changes</Trans>
            </Button>
          </>
        )}
      </div>
    </>
  )
}

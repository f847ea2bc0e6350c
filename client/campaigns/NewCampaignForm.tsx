import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../shared/campaign.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { DateInput } from '../ui/forms/DateInput.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { TextInput } from '../ui/forms/TextInput.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { usePrepareCampaign } from './campaignQueries.ts'
import { addressOf, draftAfter, readCampaignDraft, type CampaignDraft, type WrongPart } from './newCampaign.ts'
import './campaigns.css'

interface NewCampaignFormProps {
  /** The campaign to copy centres and settings from. */
  readonly model: Campaign
  /** The milestones of the model, a campaign later. */
  readonly renderMilestones: (day: string) => ReactNode
  readonly onClose: () => void
}

const NOTHING_WRONG: ReadonlySet<WrongPart> = new Set()

/** Prepares a campaign. Nobody but coordinators sees it until it is opened. */
export function NewCampaignForm({ model, renderMilestones, onClose }: NewCampaignFormProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(() => draftAfter(model))
  const [isTried, setTried] = useState(false)
  const prepare = usePrepareCampaign()
  const read = readCampaignDraft(draft, model)
  const wrong = isTried && !read.ok ? read.wrong : NOTHING_WRONG
  const change = (part: Partial<CampaignDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const day = draft.kind === 'sid' ? draft.day : draft.startsOn
  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (!read.ok) return
    prepare.mutate(read.campaign, { onSuccess: () => (showToast(t`Campaign prepared`), onClose()) })
  }
  return (
    <Sheet title={t`New campaign`} isOpen onClose={onClose}>
      <form className="new-campaign" onSubmit={submit} noValidate>
        <SegmentedControl
          label={t`Kind`}
          options={[
            { id: 'sid', label: t`Safer Internet Day` },
            { id: 'period', label: t`Another campaign` },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ kind: kind as CampaignDraft['kind'] })}
        />
        <p className="hint">
          {draft.kind === 'sid' ? (
            <Trans>One day, all of February: plans, public pages and Ally files.</Trans>
          ) : (
            <Trans>A start and an end: plans and milestones only.</Trans>
          )}
        </p>
        <NameAndDays draft={draft} wrong={wrong} near={draftAfter(model).day ?? ''} onChange={change} />
        <Taken draft={draft} model={model} onChange={change} />
        {draft.milestones && day !== null && renderMilestones(day)}
        {prepare.isError && (
          <Callout kind="danger" live>
            {refusalTitle(prepare.error) ?? <Trans>Nothing was made: the server cannot be reached. Try again.</Trans>}
          </Callout>
        )}
        <div className="actions">
          <Button type="submit" kind="primary" working={prepare.isPending}>
            <Trans>Prepare campaign</Trans>
          </Button>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

interface PartsProps {
  readonly draft: CampaignDraft
  readonly onChange: (part: Partial<CampaignDraft>) => void
}

interface NameAndDaysProps extends PartsProps {
  readonly wrong: ReadonlySet<WrongPart>
  readonly near: string
}

function NameAndDays({ draft, wrong, near, onChange }: NameAndDaysProps) {
  const { t } = useLingui()
  const address = addressOf(draft.shortName)
  return (
    <>
      <TextInput
        label={t`Name`}
        value={draft.name}
        maxLength={120}
        problem={wrong.has('name') ? t`Enter a name` : undefined}
        onChange={(name) => onChange({ name })}
      />
      {draft.kind === 'sid' ? (
        <DateInput
          label={t`The day`}
          value={draft.day}
          near={near}
          problem={wrong.has('day') ? t`Choose a day` : undefined}
          onChange={(day) => onChange({ day })}
        />
      ) : (
        <>
          <TextInput
            label={t`Short name`}
            value={draft.shortName}
            maxLength={40}
            {...(address === '' ? {} : { hint: t`Its address: ${address}` })}
            problem={wrong.has('shortName') ? t`Enter a short name with letters from A to Z` : undefined}
            onChange={(shortName) => onChange({ shortName })}
          />
          <div className="pair">
            <DateInput
              label={t`First day`}
              value={draft.startsOn}
              near={near}
              problem={wrong.has('startsOn') ? t`Choose a day` : undefined}
              onChange={(startsOn) => onChange({ startsOn })}
            />
            <DateInput
              label={t`Last day`}
              value={draft.endsOn}
              near={near}
              problem={wrong.has('endsOn') ? t`Choose a day after the first` : undefined}
              onChange={(endsOn) => onChange({ endsOn })}
            />
          </div>
        </>
      )}
    </>
  )
}

function Taken({ draft, model, onChange }: PartsProps & { readonly model: Campaign }) {
  const { t } = useLingui()
  const { shortName } = model
  return (
    <fieldset className="taken">
      <legend className="label">
        <Trans>Taken over from {shortName}</Trans>
      </legend>
      {draft.kind === 'sid' && model.kind === 'sid' && (
        <>
          <LabelledCheckbox
            label={t`Public pages, as drafts`}
            chosen={draft.profiles}
            onChange={(profiles) => onChange({ profiles })}
          />
          <LabelledCheckbox
            label={t`Official Ally files`}
            chosen={draft.assets}
            onChange={(assets) => onChange({ assets })}
          />
        </>
      )}
      <LabelledCheckbox
        label={t`Milestones, moved to the new dates, to be checked`}
        chosen={draft.milestones}
        onChange={(milestones) => onChange({ milestones })}
      />
      <p className="hint">
        <Trans>Centres are always taken over. Plans are not: each centre starts from last year itself.</Trans>
      </p>
    </fieldset>
  )
}

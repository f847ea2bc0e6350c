import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { randomId, type CampaignId, type CentreId } from '../../shared/ids.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { requestVoid } from '../http/send.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { TEMPLATES_KEY } from './templateQueries.ts'

interface SaveAsTemplateProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  readonly activity: string
  readonly title: string
}

/** Stores an activity with its tasks as a template of the centre. */
export function SaveAsTemplate({ campaign, centre, activity, title }: SaveAsTemplateProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [isSaving, setSaving] = useState(false)
  // A second press after a failure is about the same template.
  const [id, setId] = useState(randomId)
  async function save(): Promise<void> {
    setSaving(true)
    try {
      const path = `/api/campaigns/${campaign}/plans/${centre}/activities/${encodeURIComponent(activity)}/template`
      await requestVoid(path, { method: 'POST', body: { id } })
      setId(randomId())
      await queries.invalidateQueries({ queryKey: TEMPLATES_KEY })
      showToast(t`“${title}” saved as a template of your centre`)
    } catch (error) {
      showToast(refusalTitle(error) ?? t`The template could not be saved. Try again when you are online.`)
    } finally {
      setSaving(false)
    }
  }
  return (
    <Button kind="quiet" icon="copy" working={isSaving} onPress={() => void save()}>
      <Trans>Save as template</Trans>
    </Button>
  )
}

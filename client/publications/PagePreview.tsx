import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId, CentreId } from '../../shared/ids.ts'
import { languageName } from '../fields/languages.ts'
import { Callout } from '../ui/Callout.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'

interface PagePreviewProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
  /** The languages of the page, English first. */
  readonly languages: readonly string[]
  /** Another one when the draft is: the page is then fetched again. */
  readonly version: number
}

/** The public page itself, made of the draft as it is saved: in each language, and on a phone. */
export function PagePreview({ campaign, centre, languages, version }: PagePreviewProps) {
  const { t } = useLingui()
  const [language, setLanguage] = useState(languages[0] ?? 'en')
  const [width, setWidth] = useState<'wide' | 'phone'>('wide')
  const address = `/api/campaigns/${campaign}/profiles/${centre}/preview?language=${language}&version=${version}`
  return (
    <section aria-label={t`Preview of the public page`}>
      <div className="between pv-bar">
        <Callout>
          <Trans>This is the public page, made of what is saved. The public sees it once it is published.</Trans>
        </Callout>
        <div className="row">
          {languages.length > 1 && (
            <SegmentedControl
              label={t`Preview language`}
              hideLabel
              value={language}
              options={languages.map((one) => ({ id: one, label: languageName(one) }))}
              onChange={setLanguage}
            />
          )}
          <SegmentedControl
            label={t`Width`}
            hideLabel
            value={width}
            options={[
              { id: 'wide', label: t`Wide` },
              { id: 'phone', label: t`Phone` },
            ]}
            onChange={(chosen) => setWidth(chosen === 'phone' ? 'phone' : 'wide')}
          />
        </div>
      </div>
      <iframe
        className={`page-frame ${width}`}
        title={t`The public page`}
        src={address}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      />
    </section>
  )
}

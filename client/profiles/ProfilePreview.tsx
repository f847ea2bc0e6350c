import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreFacts } from '../../shared/profiles/api.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import type { ProfileSection } from '../../shared/profiles/fields.ts'
import type { PublicActivity } from '../../shared/profiles/publicActivities.ts'
import { languageName } from '../fields/languages.ts'
import { Foreign } from '../ui/language/Foreign.tsx'
import { BesideTranslation } from '../richtext/BesideTranslation.tsx'
import { hasText, RichTextView } from '../richtext/RichTextView.tsx'
import { Callout } from '../ui/Callout.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { usePrinting } from '../ui/print/usePrinting.ts'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { HelpBand } from './HelpBand.tsx'
import { PreviewSide } from './PreviewSide.tsx'
import { SECTION_LABELS } from './profileLabels.ts'
import { PublicActivities } from './PublicActivities.tsx'
import './preview.css'

interface ProfilePreviewProps {
  readonly content: Pick<ProfileContent, 'contact' | 'social' | 'texts'>
  readonly facts: CentreFacts
  readonly activities: readonly PublicActivity[]
  readonly day: string
}

/** The page as the public will see it, in one of its languages. */
export function ProfilePreview({ content, facts, activities, day }: ProfilePreviewProps) {
  const { texts } = content
  const [chosen, setChosen] = useState('en')
  const printing = usePrinting()
  const text = texts.find(({ language }) => language === chosen) ?? texts[0]
  if (text === undefined) return null
  return (
    <>
      <PreviewBar texts={texts} language={text.language} onChoose={setChosen} />
      {(printing ? texts : [text]).map((shown) => (
        <PublicPage
          key={shown.language}
          content={content}
          text={shown}
          facts={facts}
          activities={activities}
          day={day}
        />
      ))}
    </>
  )
}

interface PublicPageProps extends ProfilePreviewProps {
  readonly text: ProfileContent['texts'][number]
}

function PublicPage({ content, text, facts, activities, day }: PublicPageProps) {
  const { i18n, t } = useLingui()
  const { contact, texts } = content
  const { language, sections } = text
  const section = (name: ProfileSection) =>
    hasText(sections[name]) && (
      <div lang={language} dir="auto">
        <BesideTranslation text={sections[name]} lang={language} original={<RichTextView text={sections[name]} />} />
      </div>
    )
  const heading = (name: ProfileSection) => <h3>{i18n._(SECTION_LABELS[name])}</h3>
  const others = texts.filter((other) => other !== text)
  const otherNames = listWithAnd(others.map((other) => languageName(other.language)))
  // The public does not see an unconfirmed name.
  const name = facts.certain && facts.nameKnown ? facts.name : null
  return (
    <article className="preview" aria-label={t`Preview of the public page`}>
      <HelpBand contact={contact} />
      <header>
        <h2 lang={text.title.trim() === '' ? undefined : language} dir="auto">
          {text.title.trim() === '' ? facts.countryName : <Foreign text={text.title} lang={language} />}
        </h2>
        <p className="pv-org">{[facts.countryName, name].filter((part) => part !== null).join(' · ')}</p>
      </header>
      <div className="pv-cols">
        <div className="pv-read">
          {others.length > 0 && (
            <p className="pv-also">
              <Trans>This profile is also available in {otherNames}. Activity titles stay in their own language.</Trans>
            </p>
          )}
          <section>
            {heading('about')}
            {section('about')}
            {activities.length === 0 ? (
              <p className="meta">
                <Trans>No public activities yet</Trans>
              </p>
            ) : (
              <PublicActivities activities={activities} day={day} heading="h4" />
            )}
          </section>
          {(['better-internet', 'about-us'] as const).map(
            (part) =>
              hasText(sections[part]) && (
                <section key={part}>
                  {heading(part)}
                  {section(part)}
                </section>
              ),
          )}
        </div>
        <PreviewSide content={content} facts={facts} links={section('links')} />
      </div>
      <HelpBand contact={contact} wide />
    </article>
  )
}

interface PreviewBarProps extends Pick<ProfileContent, 'texts'> {
  readonly language: string
  readonly onChoose: (language: string) => void
}

function PreviewBar({ texts, language, onChoose }: PreviewBarProps) {
  const { t } = useLingui()
  return (
    <div className="pv-bar">
      <Callout>
        <Trans>The draft. The public sees only what a coordinator has published.</Trans>
      </Callout>
      {texts.length > 1 && (
        <SegmentedControl
          label={t`Preview language`}
          hideLabel
          value={language}
          options={texts.map((one) => ({ id: one.language, label: languageName(one.language) }))}
          onChange={onChoose}
        />
      )}
    </div>
  )
}

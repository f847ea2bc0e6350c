import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ProfileView } from '../../shared/profiles/api.ts'
import { profileLanguages } from '../../shared/profiles/fields.ts'
import { profileRoots } from '../../shared/profiles/layout.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import { missingOf } from '../../shared/profiles/missing.ts'
import { viewProfile } from '../../shared/profiles/view.ts'
import { textOf, type RichText } from '../../shared/richtext/json.ts'
import { EditingContext } from '../fields/editing.ts'
import { fieldId } from '../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../fields/showFrame.ts'
import { plainViewer, useContent } from '../fields/useContent.ts'
import { useDocumentEditing } from '../fields/useDocumentEditing.ts'
import type { Present } from '../sync/presence.ts'
import { Button } from '../ui/Button.tsx'
import { Main } from '../ui/Main.tsx'
import { Callout } from '../ui/Callout.tsx'
import { usePrinting } from '../ui/print/usePrinting.ts'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { ContactEditor } from './ContactEditor.tsx'
import { MissingList } from './MissingList.tsx'
import { ProfileHead } from './ProfileHead.tsx'
import { ProfilePreview } from './ProfilePreview.tsx'
import { PublicActivities } from './PublicActivities.tsx'
import { UndoFeedback } from './UndoFeedback.tsx'
import { SocialEditor } from './SocialEditor.tsx'
import { TextsEditor } from './TextsEditor.tsx'
import { useShownLanguages } from './useShownLanguages.ts'
import './profile.css'

interface ProfileEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  /** Supplies the facts and the public activities; everything else comes from the document. */
  readonly profile: ProfileView
  readonly campaignName: string
  readonly day: string
  readonly notices: ReactNode
  /** The state of the page's publication. */
  readonly publishing: ReactNode
  /** The narrative of the plan; null if it has none. */
  readonly planText: RichText | null
  /** A preview of the public page. */
  readonly preview: ReactNode
  readonly planHref: string
  readonly onPlan: () => void
}

type Mode = 'write' | 'preview'

/** The editor of a profile page, for its centre's planners. */
export function ProfileEditor(props: ProfileEditorProps) {
  const { profile, campaignName, day, notices, publishing, preview, planText, planHref, onPlan } = props
  const { facts, activities } = profile
  const { languages, editing, content } = useProfileDocument(props)
  const { shown, show } = useShownLanguages(languages)
  const printing = usePrinting()
  const [mode, setMode] = useState<Mode>('write')

  function showField(field: string): void {
    setMode('write')
    const [, language = ''] = field.split('/')
    if (languages.includes(language)) show(language)
    // The field may not be on screen before the next render.
    setTimeout(() => showFrame(frameOf(fieldId(null, field))), 60)
  }

  return (
    <EditingContext value={editing}>
      <UndoFeedback onShow={showField} />
      <Main>
        <ProfileHead facts={facts} campaignName={campaignName} isOwn planHref={planHref}>
          <ModeSwitch mode={mode} onMode={setMode} />
        </ProfileHead>
        {notices}
        {publishing}
        {mode === 'preview' && !printing ? (
          preview
        ) : (
          <>
            {printing && <ProfilePreview content={content} facts={facts} activities={activities} day={day} />}
            <div className="on-screen">
              <ProfileForm
                content={content}
                profile={profile}
                day={day}
                onPlan={onPlan}
                planText={planText}
                languages={languages}
                shown={shown}
                onShowLanguage={show}
                onShow={showField}
              />
            </div>
          </>
        )}
      </Main>
    </EditingContext>
  )
}

/** The sections of the page in all of its languages. */
function useProfileDocument({ doc, awareness, present, profile }: ProfileEditorProps) {
  const joined = profileLanguages(profile.facts.languages).join(' ')
  const languages = useMemo(() => joined.split(' '), [joined])
  const editing = useDocumentEditing(
    { doc, awareness, present },
    useCallback((opened: Y.Doc) => profileRoots(opened, languages), [languages]),
  )
  const content = useContent(
    doc,
    useCallback((opened: Y.Doc) => plainViewer(() => viewProfile(opened, languages)), [languages]),
  )
  return { languages, editing, content }
}

interface ModeSwitchProps {
  readonly mode: Mode
  readonly onMode: (mode: Mode) => void
}

function ModeSwitch({ mode, onMode }: ModeSwitchProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      label={t`Show`}
      hideLabel
      value={mode}
      options={[
        { id: 'write', label: t`Edit` },
        { id: 'preview', label: t`Preview` },
      ]}
      onChange={(chosen) => onMode(chosen === 'preview' ? 'preview' : 'write')}
    />
  )
}

interface ProfileFormProps extends Pick<ProfileEditorProps, 'profile' | 'day' | 'onPlan' | 'planText'> {
  readonly content: ProfileContent
  readonly languages: readonly string[]
  readonly shown: readonly string[]
  readonly onShowLanguage: (language: string) => void
  readonly onShow: (field: string) => void
}

function ProfileForm(props: ProfileFormProps) {
  const { content, profile, day, onPlan, planText, languages, shown, onShowLanguage, onShow } = props
  const { facts, activities } = profile
  return (
    <>
      {!facts.certain && (
        <Callout>
          <Trans>
            Your centre’s name and website are not confirmed, so this page does not show them. Enter the website below.
          </Trans>
        </Callout>
      )}
      <MissingList missing={missingOf(content, activities)} onShow={onShow} onPlan={onPlan} />
      <ContactEditor />
      <SocialEditor links={content.social} />
      <TextsEditor
        languages={languages}
        shown={shown}
        onShow={onShowLanguage}
        planText={planText}
        withoutAbout={content.texts.flatMap(({ language, sections }) =>
          textOf(sections.about).trim() === '' ? [language] : [],
        )}
      />
      <MarkedPublic activities={activities} day={day} onPlan={onPlan} />
    </>
  )
}

type MarkedPublicProps = Pick<ProfileView, 'activities'> & Pick<ProfileEditorProps, 'day' | 'onPlan'>

function MarkedPublic({ activities, day, onPlan }: MarkedPublicProps) {
  return (
    <section className="sec" aria-labelledby="public">
      <div className="between">
        <h2 id="public">
          <Trans>Activities marked public</Trans> <span className="meta">{activities.length}</span>
        </h2>
        <Button onPress={onPlan}>
          <Trans>Edit in plan</Trans>
        </Button>
      </div>
      <div className="paper pad as-public">
        {activities.length === 0 ? (
          <p className="lead">
            <Trans>No public activities yet. An activity appears here when its plan says “Visible to: Public”.</Trans>
          </p>
        ) : (
          <PublicActivities activities={activities} day={day} heading="h3" />
        )}
      </div>
    </section>
  )
}

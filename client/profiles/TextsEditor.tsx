import { Trans, useLingui } from '@lingui/react/macro'
import { ProfileSection } from '../../shared/profiles/fields.ts'
import { profileSection, profileTitle } from '../../shared/profiles/layout.ts'
import type { RichText } from '../../shared/richtext/json.ts'
import { useEditing } from '../fields/editing.ts'
import { languageName } from '../fields/languages.ts'
import { TextField } from '../fields/TextField.tsx'
import { RichEditor } from '../richtext/RichEditor.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { PlanTextButton } from './PlanTextButton.tsx'
import { SECTION_LABELS } from './profileLabels.ts'

interface TextsEditorProps {
  /** All languages of the page, English first. */
  readonly languages: readonly string[]
  /** The languages on screen: side by side, or one on a narrow screen. */
  readonly shown: readonly string[]
  readonly onShow: (language: string) => void
  /** The narrative of the plan; null if it has none. */
  readonly planText: RichText | null
  /** The languages in which the section about activities is empty. */
  readonly withoutAbout: readonly string[]
}

/** Title and sections of the page, in its languages side by side. */
export function TextsEditor({ languages, shown, onShow, planText, withoutAbout }: TextsEditorProps) {
  const { i18n, t } = useLingui()
  const { doc } = useEditing()
  // English has one other language beside it; a single column can show any.
  const choices = shown.length > 1 ? languages.filter((language) => language !== 'en') : languages
  return (
    <section className="sec" aria-labelledby="texts">
      <div className="between">
        <h2 id="texts">
          <Trans>Texts</Trans>
        </h2>
        {choices.length > 1 && (
          <SegmentedControl
            label={t`Language`}
            hideLabel
            value={shown.at(-1) ?? 'en'}
            options={choices.map((language) => ({ id: language, label: languageName(language) }))}
            onChange={onShow}
          />
        )}
      </div>
      <div className={shown.length > 1 ? 'texts two' : 'texts'}>
        {shown.map((language) => {
          const name = languageName(language)
          return (
            <TextField
              key={language}
              text={profileTitle(doc, language)}
              label={t`Title, ${name}`}
              item={null}
              field={`title/${language}`}
              lang={language}
              line
            />
          )
        })}
      </div>
      {ProfileSection.options.map((section) => (
        <div key={section} className="text-part">
          <h3>{i18n._(SECTION_LABELS[section])}</h3>
          <div className={shown.length > 1 ? 'texts two' : 'texts'}>
            {shown.map((language) => {
              const name = `${i18n._(SECTION_LABELS[section])}, ${languageName(language)}`
              return (
                <div key={language} className="text-of">
                  <span className="label" aria-hidden="true">
                    {languageName(language)}
                  </span>
                  {section === 'about' && planText !== null && withoutAbout.includes(language) && (
                    <PlanTextButton text={planText} language={language} />
                  )}
                  <RichEditor
                    fragment={profileSection(doc, section, language)}
                    label={name}
                    item={null}
                    field={`${section}/${language}`}
                    lang={language}
                  />
                </div>
              )
            })}
          </div>
        </div>
      ))}
    </section>
  )
}

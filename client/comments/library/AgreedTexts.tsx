import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { TranslatedLanguage, type AgreedAnswer, type TranslatedTexts } from '../../../shared/comments/answerLibrary.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { languageName } from '../../fields/languages.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { announce, showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { compareNames } from '../../ui/formats/collate.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { Select } from '../../ui/forms/Select.tsx'
import { Composer } from '../compose/Composer.tsx'
import { useSaveAgreedText } from './answerLibraryMutations.ts'

const NOBODY: readonly [] = []

const writtenIn = (translations: TranslatedTexts): readonly TranslatedLanguage[] =>
  TranslatedLanguage.options
    .filter((language) => translations[language] !== undefined)
    .toSorted((a, b) => compareNames(languageName(a), languageName(b)))

/** The languages of an agreed answer, and its text in each. English is the answer's own text, above. */
export function AgreedTexts({ person, answer }: { readonly person: PersonId; readonly answer: AgreedAnswer }) {
  const { t } = useLingui()
  const { id, title, translations } = answer
  const [editing, setEditing] = useState<TranslatedLanguage | null>(null)
  const { save, remove } = useTexts(id, title)
  const written = writtenIn(translations)
  const missing = TranslatedLanguage.options.filter((language) => !written.includes(language))
  const languages = listWithCommas(['en', ...written].map(languageName))
  const form = (language: TranslatedLanguage) => {
    const name = languageName(language)
    return (
      <Composer
        label={t`Text in ${name}`}
        isField
        person={person}
        draft={`agreed#${id}#${language}`}
        initial={translations[language] ?? null}
        candidates={NOBODY}
        sendLabel={t`Save text`}
        onCancel={() => setEditing(null)}
        onSend={async ({ body }) => {
          await save(language, body)
          setEditing(null)
          announce(t`Text saved`)
        }}
      />
    )
  }
  return (
    <div className="stack agreed-texts">
      <p className="meta">
        <Trans>Languages: {languages}</Trans>
      </p>
      {written.map((language) =>
        editing === language ? (
          <div key={language}>{form(language)}</div>
        ) : (
          <WrittenText
            key={language}
            language={language}
            text={translations[language]}
            onEdit={() => setEditing(language)}
            onRemove={(text) => void remove(language, text)}
          />
        ),
      )}
      {editing !== null && !written.includes(editing) && form(editing)}
      {editing === null && missing.length > 0 && (
        <Select
          label={t`Add a text in another language`}
          placeholder={t`Choose a language`}
          options={missing
            .map((code) => ({ id: code, label: languageName(code), also: [code] }))
            .toSorted((a, b) => compareNames(a.label, b.label))}
          value={null}
          onChange={(language) => setEditing(TranslatedLanguage.safeParse(language).data ?? null)}
        />
      )}
    </div>
  )
}

function useTexts(answer: string, title: string) {
  const { t } = useLingui()
  const { mutateAsync } = useSaveAgreedText()
  const save = (language: TranslatedLanguage, body: RichText | null) => mutateAsync({ answer, language, body })
  async function remove(language: TranslatedLanguage, text: RichText): Promise<void> {
    const name = languageName(language)
    try {
      await save(language, null)
      showToast(t`“${title}” in ${name} deleted`, { label: t`Undo`, run: () => void save(language, text) })
    } catch (error) {
      showToast(failureReason(error))
    }
  }
  return { save, remove }
}

interface WrittenTextProps {
  readonly language: TranslatedLanguage
  readonly text: RichText | undefined
  readonly onEdit: () => void
  readonly onRemove: (text: RichText) => void
}

function WrittenText({ language, text, onEdit, onRemove }: WrittenTextProps) {
  const name = languageName(language)
  if (text === undefined) return null
  return (
    <details>
      <summary>{name}</summary>
      <div lang={language}>
        <RichTextView text={text} />
      </div>
      <span className="row">
        <Button kind="quiet" icon="pencil" onPress={onEdit}>
          <Trans>
            Edit<span className="vh"> text in {name}</span>
          </Trans>
        </Button>
        <Button kind="quiet" icon="trash" onPress={() => onRemove(text)}>
          <Trans>
            Delete<span className="vh"> text in {name}</span>
          </Trans>
        </Button>
      </span>
    </details>
  )
}

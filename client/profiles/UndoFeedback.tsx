import { useLingui } from '@lingui/react/macro'
import { contactFields, ProfileSection, type ContactKey } from '../../shared/profiles/fields.ts'
import { languageName } from '../fields/languages.ts'
import { useUndoFeedback } from '../fields/useUndoFeedback.ts'
import { announce } from '../ui/announce.ts'
import { CONTACT_FIELDS } from './profileFields.ts'
import { SECTION_LABELS } from './profileLabels.ts'

/** Scrolls to the changed field after undo and redo, and announces it. */
export function UndoFeedback({ onShow }: { readonly onShow: (field: string) => void }) {
  const { i18n, t } = useLingui()

  function nameOf([root = '', key = '']: readonly string[]): string {
    if (root === 'contact' && key in contactFields) return i18n._(CONTACT_FIELDS[key as ContactKey].entry.label)
    if (root === 'social') return t`Social networks`
    const [part, language = ''] = root.split('/')
    const section = ProfileSection.safeParse(part)
    const what = section.success ? i18n._(SECTION_LABELS[section.data]) : t`Title`
    return `${what}, ${languageName(language)}`
  }

  useUndoFeedback((path, type) => {
    const [root] = path
    if (root === undefined) return
    const name = nameOf(path)
    announce(type === 'undo' ? t`Undone: ${name}` : t`Redone: ${name}`)
    onShow(root === 'contact' || root === 'social' ? path.slice(0, 3).join('/') : root)
  })
  return null
}

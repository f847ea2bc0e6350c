import { useLingui } from '@lingui/react/macro'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { wordSection } from '../../../shared/updates/letterWording.ts'
import type { ReadUpdate } from '../../../shared/updates/api.ts'
import { localiser } from '../../ui/language/localiser.ts'

/** The sections and tables as links to their places. */
export function LetterContents({ update }: { readonly update: ReadUpdate }) {
  const { i18n } = useLingui()
  const words = localiser()
  return (
    <ol>
      {update.sections.map((section) => (
        <li key={section.id}>
          <a href={`#section-${section.id}`}>
            {wordSection(section, words)} <small>{section.items.length}</small>
          </a>
        </li>
      ))}
      {(['deadlines', 'dates'] as const).map(
        (kind) =>
          update[kind].length > 0 && (
            <li key={kind}>
              <a href={`#${kind}`}>
                {i18n._(UPDATE_MESSAGES[kind])} <small>{update[kind].length}</small>
              </a>
            </li>
          ),
      )}
    </ol>
  )
}

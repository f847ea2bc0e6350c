import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { MenuItem } from 'react-aria-components'
import type { SearchResult } from '../../shared/search/api.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

/** The key of an item that the server found, which tells it from others. */
export const FOUND = 'found:'

interface FoundItemProps {
  readonly kind: readonly [MessageDescriptor, IconName]
  readonly result: SearchResult
  /** The country of its centre in the reader's language. */
  readonly where: string
}

/** One thing that was found: what it is, whose, and the words in which it was found. */
export function FoundItem({ kind: [kind, icon], result, where }: FoundItemProps) {
  const { i18n, t } = useLingui()
  const title = result.title.trim() === '' ? t`Untitled` : result.title
  return (
    <MenuItem id={`${FOUND}${result.href}`} textValue={title}>
      <Icon name={icon} />
      <span>
        <span lang={result.language ?? undefined} dir="auto">
          {title}
        </span>
        <small>
          {[i18n._(kind), where].filter((part) => part !== '').join(' · ')}
          {result.found === 'meaning' && (
            <>
              {' · '}
              <Trans>other words for it</Trans>
            </>
          )}
        </small>
        {result.excerpt !== '' && (
          <small className="found-excerpt" dir="auto">
            {result.excerpt}
          </small>
        )}
      </span>
    </MenuItem>
  )
}

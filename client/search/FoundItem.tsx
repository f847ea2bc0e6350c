import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { MenuItem } from 'react-aria-components'
import type { ResultKind, SearchResult } from '../../shared/search/api.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

const KINDS: Readonly<Record<ResultKind, readonly [MessageDescriptor, IconName]>> = {
  activity: [msg`Activity`, 'calendar'],
  plan: [msg`Plan`, 'plan'],
  profile: [msg`Profile page`, 'globe'],
  asset: [msg`Ally file`, 'folder'],
  thread: [msg`Question or comment`, 'comment'],
  faq: [msg`FAQ`, 'info'],
  task: [msg`Task`, 'check'],
  update: [msg`Weekly Update`, 'mail'],
  person: [msg`Account`, 'person'],
  report: [msg`Report`, 'flag'],
}

/** The key of a server result, which distinguishes it from others. */
export const FOUND = 'found:'

interface FoundItemProps {
  readonly result: SearchResult
  /** The country of its centre in the reader's language. */
  readonly where: string
}

/** One search result: its kind, its owner, and the matching words. */
export function FoundItem({ result, where }: FoundItemProps) {
  const { i18n, t } = useLingui()
  const [kind, icon] = KINDS[result.kind]
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

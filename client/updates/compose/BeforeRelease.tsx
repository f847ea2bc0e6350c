import { Trans, useLingui } from '@lingui/react/macro'
import { BLOCKING, CHECK_KINDS, type LetterCheck } from '../../../shared/updates/checks.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CHECK_NAMES } from '../updateWords.ts'
import { useComposing } from './composing.ts'

/** Lists missing and odd things, each with a way to its item. Only undecided sources block. */
export function BeforeRelease() {
  const { t, i18n } = useLingui()
  const { checks, content, setOpenItem } = useComposing()
  if (checks.length === 0)
    return (
      <p className="before-release ok">
        <Icon name="check" /> <Trans>Nothing is missing.</Trans>
      </p>
    )
  const byKind = Map.groupBy(checks, ({ kind }) => kind)
  const headingOf = ({ item }: LetterCheck): string => {
    const heading = content.items.find(({ id }) => id === item)?.heading.trim() ?? ''
    return heading === '' ? t`Item without a heading` : heading
  }
  function show({ item }: LetterCheck): void {
    setOpenItem(item)
    document.getElementById(`item-${item}`)?.scrollIntoView({ block: 'center' })
  }
  return (
    <details className="before-release paper">
      <summary>
        <Icon name="warning" /> <Trans>Before release</Trans>{' '}
        {CHECK_KINDS.flatMap((kind) => {
          const found = byKind.get(kind) ?? []
          return found.length === 0
            ? []
            : [
                <span key={kind} className={BLOCKING.has(kind) ? 'chip warn' : 'chip'}>
                  {i18n._(CHECK_NAMES[kind])} {found.length}
                  {BLOCKING.has(kind) && <> ({t`blocks`})</>}
                </span>,
              ]
        })}
      </summary>
      <ul>
        {checks.map((check) => (
          <li key={`${check.kind} ${check.item} ${check.found}`}>
            {i18n._(CHECK_NAMES[check.kind])}
            {check.found !== '' && <>: {check.found}</>}{' '}
            <Button kind="quiet" onPress={() => show(check)}>
              {headingOf(check)}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

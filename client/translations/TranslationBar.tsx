import { Trans, useLingui } from '@lingui/react/macro'
import { notifyManager, useIsFetching, useQueryClient, type Query } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { languageName } from '../fields/languages.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { LabelledCheckbox } from '../ui/forms/LabelledCheckbox.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import type { PageTranslation } from './useTranslating.ts'
import { TRANSLATIONS } from './translationQueries.ts'
import './translations.css'

/** Original, the reader's language, or both; what is said of a machine's words, and of failures. The default export: it is loaded on demand. */
export default function TranslationBar(props: PageTranslation) {
  const { context, translator, hasNone, from, isAlways, choose, setAlways } = props
  const { t } = useLingui()
  const { choice, to } = context
  if (from === null) return null
  const [theirs, mine] = [languageName(from), languageName(to)]
  if (translator === null) return hasNone ? <BrowserHint language={theirs} /> : null
  const { by } = translator
  return (
    <section className="paper pad translation-bar" aria-label={t`Language of the texts`}>
      <div>
        <p>
          {choice === 'original' ? (
            <Trans>These texts are in another language: {theirs}.</Trans>
          ) : (
            <Trans>
              Machine translation ({theirs}), by {by}. Nobody has checked it: the original counts.
            </Trans>
          )}
        </p>
        {choice !== 'original' && (
          <LabelledCheckbox label={t`Always translate: ${theirs}`} chosen={isAlways} onChange={setAlways} />
        )}
        {choice !== 'original' && <Progress />}
      </div>
      <SegmentedControl
        label={t`Show texts in`}
        hideLabel
        value={choice}
        onChange={choose}
        options={[
          { id: 'original', label: t`Original` },
          { id: 'mine', label: mine },
          { id: 'both', label: t`Both` },
        ]}
      />
    </section>
  )
}

/** There is no switch where nothing could be switched. */
function BrowserHint({ language }: { readonly language: string }) {
  return (
    <p className="meta translation-hint">
      <Trans>
        These texts are in another language: {language}. Your browser can translate this page: choose “Translate” in its
        menu or in the address bar.
      </Trans>
    </p>
  )
}

function Progress() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const running = useIsFetching({ queryKey: TRANSLATIONS })
  const failed = useFailed()
  if (running > 0)
    return (
      <p className="meta" role="status">
        <Trans>Translating…</Trans>
      </p>
    )
  if (failed === null) return null
  const why = refusalTitle(failed.state.error) ?? t`The server cannot be reached. You see the original.`
  return (
    <Callout kind="warning" live>
      {why}{' '}
      <Button
        kind="quiet"
        onPress={() => void queries.refetchQueries({ queryKey: TRANSLATIONS, predicate: hasFailed, type: 'active' })}
      >
        <Trans>Try again</Trans>
      </Button>
    </Callout>
  )
}

const hasFailed = ({ state }: Query): boolean => state.status === 'error'

/** A text on the page that could not be translated; null if there is none. */
function useFailed(): Query | null {
  const cache = useQueryClient().getQueryCache()
  const find = (): Query | null =>
    cache.findAll({ queryKey: TRANSLATIONS, type: 'active' }).find((query) => hasFailed(query)) ?? null
  return useSyncExternalStore((listener) => cache.subscribe(notifyManager.batchCalls(listener)), find)
}

import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { HELP_TEXTS, type WordingSummary } from '../../../shared/wording/wording.ts'
import { failureReason } from '../../http/refusalTitle.ts'
import { wordingQuery } from '../wordingQueries.ts'
import { fetchOfficial, isTooLarge } from './fetchOfficial.ts'
import { OfficialPreview } from './OfficialPreview.tsx'
import { readOfficial, type OfficialFile as ReadFile } from './readOfficial.ts'

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly file: ReadFile }

/** The official wording of the help in many languages, from a file. It is shown before anything is changed. */
export function OfficialFile({ languages }: { readonly languages: readonly WordingSummary[] }) {
  const { t } = useLingui()
  const [state, setState] = useState<State>({ kind: 'none' })
  // The English texts are the same in each.
  const { data: one } = useQuery(wordingQuery(languages[0]?.language ?? ''))
  async function read(file: File, english: Readonly<Record<string, string>>): Promise<void> {
    setState({ kind: 'reading', name: file.name })
    try {
      const table = isTooLarge(file) ? null : await fetchOfficial(file)
      const found = table === null ? null : readOfficial(table, { languages, english })
      setState(
        found === null
          ? {
              kind: 'failed',
              why: t`“${file.name}” has no table with a column “language” and a column of a help text.`,
            }
          : { kind: 'read', file: found },
      )
    } catch (error) {
      setState({ kind: 'failed', why: failureReason(error) })
    }
  }
  const names = [...HELP_TEXTS].join(', ')
  return (
    <section className="sec" aria-labelledby="official">
      <h2 id="official">
        <Trans>Official wording</Trans>
      </h2>
      <p className="lead">
        <Trans>
          The network’s own wording of the help, in each language. It counts as checked: public pages stop showing the
          English beside it. Open a language to set it by hand, or choose a file with many languages.
        </Trans>
      </p>
      {state.kind === 'read' ? (
        <OfficialPreview file={state.file} onClose={() => setState({ kind: 'none' })} />
      ) : (
        one !== undefined && (
          <div className="paper pad stack">
            <label className="label" htmlFor="official-file">
              <Trans>Set official wording from a file</Trans>
            </label>
            <input
              id="official-file"
              type="file"
              accept=".csv,.tsv,.txt,.xlsx,.json"
              onChange={(event) => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file !== undefined) void read(file, one.english)
              }}
            />
            <p className="meta official-columns">
              <Trans>
                CSV, Excel or JSON. The column “language” has codes such as da or sr-latn; the other columns are named:{' '}
                {names}. An empty cell leaves the text as it is.
              </Trans>
            </p>
            <p role="status" className={state.kind === 'failed' ? 'error' : 'meta'}>
              {state.kind === 'failed' ? state.why : state.kind === 'reading' ? t`Reading “${state.name}”…` : ''}
            </p>
          </div>
        )
      )}
    </section>
  )
}

import { useState } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import type { Wording } from '../../../shared/wording/wording.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useSetOfficial, wordingQuery } from '../wordingQueries.ts'
import type { OfficialFile, OfficialRow } from './readOfficial.ts'
import { RowProblems } from './RowProblems.tsx'

interface OfficialPreviewProps {
  readonly file: OfficialFile
  readonly onClose: () => void
}

interface Change {
  readonly row: OfficialRow
  readonly wording: Wording
}

/** What a file would change, language by language, and the button that does it. */
export function OfficialPreview({ file: { rows, problems }, onClose }: OfficialPreviewProps) {
  const { t } = useLingui()
  const wordings = useQueries({ queries: rows.map(({ language }) => wordingQuery(language)) })
  const changes = rows.flatMap((row, at) => {
    const wording = wordings[at]?.data
    return wording === undefined ? [] : [{ row, wording }]
  })
  const { setAll, working, failed } = useSetAll(onClose)
  const names = listWithAnd(failed)
  return (
    <div className="stack">
      {problems.length > 0 && <RowProblems problems={problems} />}
      {wordings.some(({ isPending }) => isPending) && <Skeleton lines={4} />}
      {wordings.some(({ isError }) => isError) && (
        <Callout kind="danger" live>
          <p>
            <Trans>The wording of some languages could not be loaded. Choose the file again.</Trans>
          </p>
        </Callout>
      )}
      {changes.length > 0 && (
        <ul className="paper official-changes" aria-label={t`What the file changes`}>
          {changes.map((change) => (
            <ChangeItem key={change.row.language} change={change} />
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <Callout kind="danger" live>
          <p>
            <Trans>Not set: {names}. Look at these languages and try again.</Trans>
          </p>
        </Callout>
      )}
      <div className="row">
        {rows.length > 0 && changes.length === rows.length && (
          <Button kind="primary" working={working} onPress={() => void setAll(changes)}>
            {t`${plural(rows.length, { one: 'Set official wording in # language', other: 'Set official wording in # languages' })}`}
          </Button>
        )}
        <Button onPress={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </div>
  )
}

/** One language after the other, each a version of its own. Those that failed stay. */
function useSetAll(onDone: () => void) {
  const { t } = useLingui()
  const { mutateAsync } = useSetOfficial()
  const [working, setWorking] = useState(false)
  const [failed, setFailed] = useState<readonly string[]>([])
  async function setAll(changes: readonly Change[]): Promise<void> {
    setWorking(true)
    const missed: string[] = []
    for (const { row, wording } of changes) {
      if (isSet({ row, wording })) continue
      const { language, name, texts } = row
      await mutateAsync({ language, version: wording.version, texts }).catch(() => missed.push(name))
    }
    setWorking(false)
    setFailed(missed)
    if (missed.length > 0) return
    const count = changes.length
    showToast(
      t`${plural(count, { one: 'Official wording set in # language', other: 'Official wording set in # languages' })}`,
    )
    onDone()
  }
  return { setAll, working, failed }
}

const changedTexts = ({ row, wording }: Change) =>
  Object.entries(row.texts).filter(([key, text]) => text !== wording.texts[key])

/** Nothing is left to do, as after a first try that failed for others. */
const isSet = (change: Change): boolean => change.wording.isChecked && changedTexts(change).length === 0

function ChangeItem({ change }: { readonly change: Change }) {
  const { row, wording } = change
  const changed = changedTexts(change)
  return (
    <li>
      <p>
        <b lang={row.language}>{row.name}</b>{' '}
        <span className="meta">
          <Plural value={changed.length} _0="No text changes" one="# text changes" other="# texts change" />
        </span>
      </p>
      {changed.length > 0 && (
        <ul>
          {changed.map(([key, text]) => (
            <li key={key}>
              <span className="meta" lang="en">
                {wording.english[key]}
              </span>
              <span lang={row.language}>
                <del>{wording.texts[key]}</del> <ins>{text}</ins>
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Correction, CorrectionList } from '../../shared/corrections/correction.ts'
import type { InterfaceLanguage } from '../../shared/messages/languages.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { useDeleteCorrection, useVote } from './correctionQueries.ts'

interface CorrectionItemProps {
  readonly correction: Correction
  readonly language: InterfaceLanguage
  /** The centre for which the person agrees or not; null: none. */
  readonly votesFor: CorrectionList['votesFor']
  readonly mayDelete: boolean
}

/** A proposed wording beside the present one and its English, and what centres say of it. */
export function CorrectionItem({ correction, language, votesFor, mayDelete }: CorrectionItemProps) {
  const { t } = useLingui()
  const vote = useVote()
  const remove = useDeleteCorrection()
  const { id, english, shown, proposed, why, by, at, agree, disagree } = correction
  const onError = (error: unknown): void =>
    showToast(refusalTitle(error) ?? t`Nothing was changed: the server cannot be reached. Try again.`)
  const said = votesFor === null ? null : agree.includes(votesFor) ? true : disagree.includes(votesFor) ? false : null
  const say = (agrees: boolean): void =>
    vote.mutate({ language, id, agrees: said === agrees ? null : agrees }, { onError })
  return (
    <li>
      <p>
        <del>{shown}</del> → <ins>{proposed}</ins> <span className="meta" lang="en">{`(${english})`}</span>
      </p>
      {why !== '' && <p className="meta">{why}</p>}
      <p className="meta">
        {by} · <Ago at={at} /> · <Plural value={agree.length} one="# centre agrees" other="# centres agree" />
        {disagree.length > 0 && (
          <>
            {' · '}
            <Plural value={disagree.length} one="# centre does not" other="# centres do not" />
          </>
        )}
      </p>
      <div className="row">
        {votesFor !== null && (
          <>
            <Button kind={said === true ? 'primary' : 'secondary'} working={vote.isPending} onPress={() => say(true)}>
              <Trans>Agree</Trans>
            </Button>
            <Button kind={said === false ? 'primary' : 'quiet'} onPress={() => say(false)}>
              <Trans>Disagree</Trans>
            </Button>
          </>
        )}
        {mayDelete && (
          <Button
            kind="quiet"
            icon="trash"
            working={remove.isPending}
            onPress={() => remove.mutate({ language, id }, { onError })}
          >
            <Trans>Delete</Trans>
          </Button>
        )}
      </div>
    </li>
  )
}

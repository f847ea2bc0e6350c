import { memo, useEffect, useRef, useState, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { SentPart } from '../../fields/undo/stepParts.ts'
import { planActivities } from '../../../shared/plans/layout.ts'
import { countActivities } from '../../../shared/plans/readableActivities.ts'
import { MAX_ACTIVITIES } from '../../../shared/plans/planView.ts'
import { useEditing } from '../../fields/editing.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { announce, showToast } from '../../ui/announce.ts'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import {
  measureWrites,
  repeatInParts,
  writeAtOnce,
  writeInParts,
  type PartsOptions,
  type PartsResult,
  type Write,
} from './inParts.ts'
import { FEW_WRITES, WriteContext, type WriteResult } from './writeActivities.ts'
import { WritingDialog, type WritingProgress } from './WritingDialog.tsx'

interface PartsProviderProps {
  readonly whenSaved: PartsOptions['whenSaved']
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
  readonly children: ReactNode
}

type Shown =
  | ({ readonly kind: 'writing' } & WritingProgress)
  | {
      readonly kind: 'full'
      readonly fitting: number
      readonly count: number
      readonly answer: (fill: boolean) => void
    }
  | { readonly kind: 'offline' }

/** Lets the parts of a plan's editor write many activities at once. */
export function PartsProvider({ whenSaved, isConnected, children }: PartsProviderProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const [shown, setShown] = useState<Shown | null>(null)

  async function write(writes: readonly Write[]): Promise<WriteResult> {
    const places = MAX_ACTIVITIES - countActivities(planActivities(editing.doc))
    if (writes.length <= Math.min(FEW_WRITES, places)) return { kind: 'written', ids: writeAtOnce(editing, writes) }
    const { parts, count, fitting } = measureWrites(editing.doc, writes)
    if (fitting < count && !(await askToFill(fitting, count))) return { kind: 'refused' }
    if (parts.length <= 1) return { kind: 'written', ids: writeAtOnce(editing, parts.flat()) }
    if (!isConnected) {
      setShown({ kind: 'offline' })
      return { kind: 'refused' }
    }
    return run('write', fitting, (options) => writeInParts(editing, parts, options))
  }

  /** Shows the progress, and says how much was stored if it ends early. */
  async function run(
    what: WritingProgress['what'],
    count: number,
    send: (options: PartsOptions) => Promise<PartsResult>,
  ): Promise<PartsResult> {
    const stop = new AbortController()
    const onProgress = (written: number): void => setShown({ kind: 'writing', what, written, count, stop })
    onProgress(0)
    const outcome = await send({ whenSaved, stop: stop.signal, onProgress })
    setShown(null)
    if (outcome.kind === 'stopped') announce(t`Stopped. What was written has been taken back.`)
    if (outcome.kind === 'ended') {
      const { stored } = outcome
      showToast(t`The plan was closed before all was written. ${stored} of ${count} activities are saved.`)
    }
    return outcome
  }

  async function repeat(kind: 'undo' | 'redo', parts: readonly SentPart[]): Promise<void> {
    if (!isConnected) return setShown({ kind: 'offline' })
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    const outcome = await run(kind, count, (options) => repeatInParts(editing, kind, parts, options))
    if (outcome.kind !== 'written') return
    announce(
      kind === 'undo'
        ? t`${plural(count, { one: '# activity undone', other: '# activities undone' })}`
        : t`${plural(count, { one: '# activity redone', other: '# activities redone' })}`,
    )
  }
  const latestRepeat = useRef(repeat)
  useEffect(() => {
    latestRepeat.current = repeat
  })
  const { undo } = editing
  useEffect(() => undo.onParts((kind, parts) => void latestRepeat.current(kind, parts)), [undo])
  // Unsent parts exist only here: they are not in the document yet.
  useLeaveWarning(shown?.kind === 'writing')

  function askToFill(fitting: number, count: number): Promise<boolean> {
    return new Promise((resolve) =>
      setShown({
        kind: 'full',
        fitting,
        count,
        answer(fill) {
          setShown(null)
          resolve(fill)
        },
      }),
    )
  }

  return (
    <WriteContext value={write}>
      <Held isHeld={shown?.kind === 'writing'}>{children}</Held>
      {shown?.kind === 'writing' && <WritingDialog {...shown} isConnected={isConnected} />}
      {shown?.kind === 'full' && <FullDialog {...shown} />}
      <Dialog title={t`This needs a connection`} isOpen={shown?.kind === 'offline'} onClose={() => setShown(null)}>
        <p>
          <Trans>
            So many activities are sent in several steps. Nothing was written. Try again when the server can be reached.
          </Trans>
        </p>
        <div className="actions">
          <Button kind="primary" onPress={() => setShown(null)}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </Dialog>
    </WriteContext>
  )
}

/** Stays as it is while held: to show thousands of rows again after each part would take longer than to write them. */
const Held = memo(
  ({ children }: { readonly isHeld: boolean; readonly children: ReactNode }) => children,
  (_before, { isHeld }) => isHeld,
)

function FullDialog({ fitting, count, answer }: Extract<Shown, { kind: 'full' }>) {
  const { t } = useLingui()
  return (
    <Dialog title={t`The plan has no room for all of them`} isOpen onClose={() => answer(false)}>
      <p>
        <Plural value={count} one="# activity was to be written." other="# activities were to be written." />{' '}
        <Plural
          value={fitting}
          _0="The plan has no room for more. Nothing was written yet."
          one="The plan has room for the first one. Nothing was written yet."
          other="The plan has room for the first #. Nothing was written yet."
        />
      </p>
      <div className="actions">
        <Button onPress={() => answer(false)}>
          <Trans>Cancel</Trans>
        </Button>
        {fitting > 0 && (
          <Button kind="primary" onPress={() => answer(true)}>
            <Plural value={fitting} one="Write # activity" other="Write # activities" />
          </Button>
        )}
      </div>
    </Dialog>
  )
}

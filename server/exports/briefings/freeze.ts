/** Freezes a selection: its content as one packed file. */
import { refuse, type Refusal } from '../../http/result.ts'
import type { ExportWorker } from '../exportWorker.ts'
import { packSelection, type AskedSelection, type FileFacts, type PackSelectionDeps } from '../packSelection.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import { DEFAULT_LANGUAGE } from '../../../shared/messages/languages.ts'

export interface FreezeDeps extends PackSelectionDeps {
  readonly worker: Pick<ExportWorker, 'write'>
}

interface FrozenContent {
  readonly packed: Uint8Array
  readonly activities: number
  readonly centres: number
}

export async function freeze(
  deps: FreezeDeps,
  campaign: Campaign,
  asked: AskedSelection,
  facts: Pick<FileFacts, 'asOf' | 'workspace' | 'look' | 'address'>,
): Promise<FrozenContent | Refusal> {
  let selected: Awaited<ReturnType<typeof packSelection>> = null
  const file = await deps.worker.write({ format: 'frozen', language: DEFAULT_LANGUAGE }, async () => {
    selected = await packSelection(deps, campaign, asked, { ...facts, byPlan: true, person: null })
    return selected?.packed ?? null
  })
  if (file === 'too-large') return refuse('briefing-too-large')
  if (file === 'busy') return { ...refuse('too-many-exports'), headers: { 'retry-after': '10' } }
  try {
    const pieces: Uint8Array[] = []
    for (let piece = await file.next(); piece !== null; piece = await file.next()) pieces.push(piece)
    // Nothing is written for a selection that is too large to be read again.
    if (pieces.length === 0) return refuse('briefing-too-large')
    const { total = 0, centres = 0 } = selected ?? {}
    return { packed: Buffer.concat(pieces), activities: total, centres }
  } finally {
    file.end()
  }
}

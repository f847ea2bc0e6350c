/**
 * The table of anchors: for each commented rich text one row, with its anchors and the exact text that they refer to.
 * Both are written in one statement, so they never disagree: after a crash the anchors follow from this text to the
 * committed one, whatever happened between.
 */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { FollowedAnchor } from '../../shared/comments/anchors/anchor.ts'
import { type FragmentName } from '../../shared/richtext/fragmentNames.ts'
import { Run, type WrittenText } from '../../shared/comments/anchors/writtenText.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import type { DocumentName } from '../../shared/ids.ts'
import type { Database } from '../store/database.ts'
import { jsonColumn } from '../store/jsonColumn.ts'
import type { Tables } from '../store/tables.ts'
import type { WriteBehind, WriteWhen } from '../store/writeBehind/writeBehind.ts'

export type AnchorsByThread = ReadonlyMap<ThreadId, FollowedAnchor>

export interface AnchoredText {
  readonly text: WrittenText
  readonly anchors: AnchorsByThread
}

/** A document's commented texts by fragment, as they were at a committed sequence. */
export interface AnchoredDocument {
  readonly version: number
  readonly texts: ReadonlyMap<FragmentName, AnchoredText>
}

export interface AnchoredTexts {
  /** Every document that has any, with the sequence to which it was followed. */
  documents(): Promise<ReadonlyMap<DocumentName, number>>
  read(document: DocumentName): Promise<AnchoredDocument>
  /** Its anchors without the texts. */
  anchors(document: DocumentName): Promise<AnchorsByThread>
  /** Writes a thread's new anchor, in the transaction that writes the thread. */
  writeWith(transaction: Transaction<Tables>, document: DocumentName, content: AnchoredDocument): Promise<void>
  /** Writes data derived from stored text: a power cut may take it, and the next start derives it again. */
  write(document: DocumentName, content: AnchoredDocument, when: WriteWhen): Promise<void>
}

const runsColumn = jsonColumn<WrittenText['runs']>(z.array(Run))
const anchorsColumn = jsonColumn<readonly (readonly [ThreadId, FollowedAnchor])[]>(
  z.array(z.tuple([ThreadId, FollowedAnchor])),
)

export function createAnchoredTexts(db: Database, rows: Pick<WriteBehind, 'write'>): AnchoredTexts {
  const queriesOf = (on: Database, document: DocumentName, { version, texts }: AnchoredDocument) =>
    [...texts].map(([fragment, { text, anchors }]) => {
      const content = {
        text: text.text,
        runs: runsColumn.write(text.runs),
        version,
        anchors: anchorsColumn.write([...anchors]),
      }
      return on
        .insertInto('anchored_text')
        .values({ document, fragment, ...content })
        .onConflict((conflict) => conflict.columns(['document', 'fragment']).doUpdateSet(content))
    })

  return {
    async documents() {
      const rows = await db
        .selectFrom('anchored_text')
        .select((of) => ['document', of.fn.min('version').as('version')])
        .groupBy('document')
        .execute()
      return new Map(rows.map(({ document, version }) => [document, version]))
    },
    async read(document) {
      const rows = await db.selectFrom('anchored_text').selectAll().where('document', '=', document).execute()
      return {
        version: Math.min(...rows.map(({ version }) => version)),
        texts: new Map(
          rows.map(({ fragment, text, runs, anchors }) => [
            fragment,
            {
              text: { text, runs: runsColumn.read(runs) },
              anchors: new Map(anchorsColumn.read(anchors)),
            },
          ]),
        ),
      }
    },
    async anchors(document) {
      const rows = await db.selectFrom('anchored_text').select('anchors').where('document', '=', document).execute()
      return new Map(rows.flatMap(({ anchors }) => [...anchorsColumn.read(anchors)]))
    },
    async writeWith(transaction, document, content) {
      for (const query of queriesOf(transaction, document, content)) await query.execute()
    },
    async write(document, content, when) {
      const unit = queriesOf(db, document, content).map((query) => query.compile())
      await rows.write(unit, when)
    },
  }
}

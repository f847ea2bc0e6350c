/** Stores the pictures of highlights. One that is stored never changes: its id is made of its bytes. */
import { hash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { PersonId } from '../../../shared/ids.ts'
import { ReportPictureId } from '../../../shared/reports/fields.ts'
import {
  MAX_REPORT_PICTURE_BYTES,
  MOST_PICTURES_OF_PERSON,
  type UploadedPicture,
} from '../../../shared/reports/picture.ts'
import { createRecentPictures } from '../../pictures/recentPictures.ts'
import type { CheckedPicture } from '../../pictures/readPicture.ts'
import type { Database } from '../../store/database.ts'
import type { Tables } from '../../store/tables.ts'
import type { ReportPlace } from '../reportRecords.ts'

/** Word shows no other types. */
type PictureType = Tables['report_picture']['type']

interface StoredPicture extends CheckedPicture {
  readonly type: PictureType
  readonly bytes: Buffer<ArrayBuffer>
}

type Refused = 'picture-not-for-files' | 'too-many-report-pictures' | 'report-pictures-full'

export interface ReportPictures {
  /** The pictures that a report has. */
  storedOf(place: ReportPlace): Promise<ReadonlySet<ReportPictureId>>
  /** @returns null if it is not stored */
  read(place: ReportPlace, id: ReportPictureId): Promise<StoredPicture | null>
  /** Stores a picture; one that is stored already stays as it is. */
  add(
    place: ReportPlace,
    picture: CheckedPicture,
    by: { readonly person: PersonId | null; readonly at: Date },
  ): Promise<UploadedPicture | Refused>
}

/** Some fifty that are drawn down. */
const RECENT_BYTES = 8_000_000

export function createReportPictures(db: Database): ReportPictures {
  const recent = createRecentPictures<StoredPicture>(RECENT_BYTES)

  async function load(place: ReportPlace, id: ReportPictureId): Promise<StoredPicture | null> {
    const row = await of(db, place)
      .select(['type', 'width', 'height', 'content'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return null
    const { content, ...picture } = row
    return { ...picture, bytes: Buffer.from(content, 'base64') }
  }

  return {
    async storedOf(place) {
      const rows = await of(db, place).select('id').execute()
      return new Set(rows.map(({ id }) => id))
    },
    async read(place, id) {
      // Equal ids, equal bytes.
      const known = recent.get(id)
      if (known !== undefined) return (await isStored(db, place, id)) ? known : null
      const stored = await load(place, id)
      if (stored !== null) recent.add(id, stored)
      return stored
    },
    async add(place, { type, width, height, bytes }, { person, at }) {
      if (type === 'image/webp') return 'picture-not-for-files'
      const id = ReportPictureId.parse(hash('sha256', bytes, 'hex').slice(0, 32))
      const refusal = await db.transaction().execute(async (trx) => {
        const full = await fullFor(trx, place, { id, person, bytes: bytes.length })
        if (full !== null) return full
        const row = { type, width, height, size: bytes.length, content: bytes.toString('base64') }
        await trx
          .insertInto('report_picture')
          .values({
            ...place,
            id,
            ...row,
            uploaded_by: person,
            uploaded_at: at.toISOString(),
            unnamed_since: null,
          })
          // Its report may name it again from now on.
          .onConflict((conflict) => conflict.columns(['campaign', 'centre', 'id']).doUpdateSet({ unnamed_since: null }))
          .execute()
        return null
      })
      return refusal ?? { id, width, height }
    },
  }
}

const of = (db: Database, { campaign, centre }: ReportPlace) =>
  db.selectFrom('report_picture').where('campaign', '=', campaign).where('centre', '=', centre)

const isStored = async (db: Database, place: ReportPlace, id: ReportPictureId): Promise<boolean> =>
  (await of(db, place).select('id').where('id', '=', id).executeTakeFirst()) !== undefined

interface Adding {
  readonly id: ReportPictureId
  readonly person: PersonId | null
  readonly bytes: number
}

/** A picture that is stored already does not count. */
async function fullFor(
  trx: Transaction<Tables>,
  { campaign, centre }: ReportPlace,
  { id, person, bytes }: Adding,
): Promise<Refused | null> {
  const inCampaign = trx.selectFrom('report_picture').where('campaign', '=', campaign)
  const others = inCampaign.where((where) => where.or([where('centre', '<>', centre), where('id', '<>', id)]))
  const { count } = await others
    .where('uploaded_by', '=', person)
    .select((from) => from.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (person !== null && Number(count) >= MOST_PICTURES_OF_PERSON) return 'too-many-report-pictures'
  const { sum } = await others
    .where('centre', '=', centre)
    .select((from) => from.fn.sum('size').as('sum'))
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0) + bytes > MAX_REPORT_PICTURE_BYTES ? 'report-pictures-full' : null
}

/** Stores *thumbnails*, the pictures of Ally files. Which there are is in memory, so that lists read no database. */
import { hash } from 'node:crypto'
import type { Thumbnail, ThumbnailType } from '../../../shared/assets/thumbnail.ts'
import type { AssetId, AssetOwner, CampaignId, PersonId } from '../../../shared/ids.ts'
import type { Bus } from '../../bus/bus.ts'
import { TABLE_BOUNDS } from '../../store/bounds/tableBounds.ts'
import type { Database } from '../../store/database.ts'
import { createRecentPictures } from '../../pictures/recentPictures.ts'
import type { CheckedPicture } from '../../pictures/readPicture.ts'

export interface ThumbnailKey {
  readonly campaign: CampaignId
  readonly owner: AssetOwner
  readonly asset: AssetId
}

interface StoredThumbnail extends Thumbnail {
  readonly type: ThumbnailType
  readonly bytes: Buffer<ArrayBuffer>
}

/** The pictures of a campaign: by owner and asset. */
interface ThumbnailList {
  readonly of: (owner: AssetOwner) => ReadonlyMap<AssetId, Thumbnail>
  /** Another one after every change. */
  readonly stamp: string
}

export interface Thumbnails {
  list(campaign: CampaignId): Promise<ThumbnailList>
  /** @returns null if the file has none */
  read(key: ThumbnailKey): Promise<StoredThumbnail | null>
  /** Puts a picture in the place of the one before. */
  put(
    key: ThumbnailKey,
    picture: CheckedPicture,
    by: { readonly person: PersonId | null; readonly at: Date },
  ): Promise<Thumbnail | 'too-many-thumbnails' | 'thumbnails-full'>
  remove(key: ThumbnailKey): Promise<void>
  /** A new campaign takes over files with their pictures. */
  copy(from: CampaignId, to: CampaignId, at: Date): Promise<void>
  /** Another node has changed pictures of a campaign. */
  forget(campaign: CampaignId): void
}

/** Pictures that lie in a campaign by one person: all files of a busy centre several times over. */
const MAX_OF_PERSON = 300
/**
 * Bytes of all pictures of one owner in a campaign: some 200 drawn-down ones. One centre could use up a limit for the
 * whole campaign.
 */
const MAX_OWNER_BYTES = TABLE_BOUNDS.thumbnail.bytes

/** Some three hundred that are drawn down. */
const RECENT_BYTES = 8_000_000

const NONE: ReadonlyMap<AssetId, Thumbnail> = new Map()

export function createThumbnails(db: Database, bus: Pick<Bus, 'publish'>): Thumbnails {
  const lists = new Map<CampaignId, Promise<ThumbnailList>>()
  const recent = createRecentPictures<StoredThumbnail>(RECENT_BYTES)
  let changes = 0

  async function load(campaign: CampaignId): Promise<ThumbnailList> {
    const stamp = String(changes)
    const owners = new Map<AssetOwner, Map<AssetId, Thumbnail>>()
    const rows = await db
      .selectFrom('thumbnail')
      .select(['owner', 'asset', 'hash', 'width', 'height'])
      .where('campaign', '=', campaign)
      .execute()
    for (const { owner, asset, ...thumbnail } of rows) {
      const own = owners.get(owner) ?? new Map<AssetId, Thumbnail>()
      owners.set(owner, own.set(asset, thumbnail))
    }
    return { stamp, of: (owner) => owners.get(owner) ?? NONE }
  }

  function list(campaign: CampaignId): Promise<ThumbnailList> {
    const known = lists.get(campaign)
    if (known !== undefined) return known
    const loading = load(campaign)
    lists.set(campaign, loading)
    loading.catch(() => {
      if (lists.get(campaign) === loading) lists.delete(campaign)
    })
    return loading
  }

  function forget(campaign: CampaignId): void {
    changes += 1
    lists.delete(campaign)
  }

  function changed({ campaign, owner }: Omit<ThumbnailKey, 'asset'>): void {
    forget(campaign)
    bus.publish({ kind: 'thumbnails-changed', campaign, owner })
  }

  return {
    list,
    forget,
    async read(key) {
      const listed = (await list(key.campaign)).of(key.owner).get(key.asset)
      if (listed === undefined) return null
      // Equal names, equal bytes.
      const name = [key.campaign, key.owner, key.asset, listed.hash].join('/')
      const known = recent.get(name)
      if (known !== undefined) return known
      const row = await at(db, key).select(['type', 'hash', 'width', 'height', 'content']).executeTakeFirst()
      if (row === undefined) return null
      const { content, ...thumbnail } = row
      const stored = { ...thumbnail, bytes: Buffer.from(content, 'base64') }
      if (stored.hash === listed.hash) recent.add(name, stored)
      return stored
    },
    async put(key, { type, width, height, bytes }, { person, at: when }) {
      const thumbnail = { hash: hash('sha256', bytes, 'base64url').slice(0, 22), width, height }
      const row = {
        ...thumbnail,
        type,
        size: bytes.length,
        content: bytes.toString('base64'),
        uploaded_by: person,
        uploaded_at: when.toISOString(),
      }
      const refusal = await db.transaction().execute(async (trx) => {
        const full = await fullFor(trx, key, { person, bytes: bytes.length })
        if (full !== null) return full
        await trx
          .insertInto('thumbnail')
          .values({ ...key, ...row })
          .onConflict((conflict) => conflict.columns(['campaign', 'owner', 'asset']).doUpdateSet(row))
          .execute()
        return null
      })
      if (refusal !== null) return refusal
      changed(key)
      return thumbnail
    },
    async remove(key) {
      await db
        .deleteFrom('thumbnail')
        .where('campaign', '=', key.campaign)
        .where('owner', '=', key.owner)
        .where('asset', '=', key.asset)
        .execute()
      changed(key)
    },
    async copy(from, to, when) {
      const rows = await db.selectFrom('thumbnail').select(['owner', 'asset']).where('campaign', '=', from).execute()
      // One at a time: each takes the thread for a moment.
      for (const { owner, asset } of rows) {
        const row = await at(db, { campaign: from, owner, asset }).selectAll().executeTakeFirst()
        if (row === undefined) continue
        await db
          .insertInto('thumbnail')
          .values({ ...row, campaign: to, uploaded_at: when.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        changed({ campaign: to, owner })
      }
    },
  }
}

const at = (db: Database, { campaign, owner, asset }: ThumbnailKey) =>
  db.selectFrom('thumbnail').where('campaign', '=', campaign).where('owner', '=', owner).where('asset', '=', asset)

/** The picture that is replaced does not count. */
async function fullFor(
  db: Database,
  { campaign, owner, asset }: ThumbnailKey,
  { person, bytes }: { readonly person: PersonId | null; readonly bytes: number },
): Promise<'too-many-thumbnails' | 'thumbnails-full' | null> {
  const others = db
    .selectFrom('thumbnail')
    .where('campaign', '=', campaign)
    .where((where) => where.or([where('owner', '<>', owner), where('asset', '<>', asset)]))
  const { count } = await others
    .where('uploaded_by', '=', person)
    .select((of) => of.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (person !== null && Number(count) >= MAX_OF_PERSON) return 'too-many-thumbnails'
  const { sum } = await others
    .where('owner', '=', owner)
    .select((of) => of.fn.sum('size').as('sum'))
    .executeTakeFirstOrThrow()
  return Number(sum ?? 0) + bytes > MAX_OWNER_BYTES ? 'thumbnails-full' : null
}

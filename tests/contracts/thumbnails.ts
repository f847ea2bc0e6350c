/** Requirements for pictures of files on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readPicture, type CheckedPicture } from '../../server/pictures/readPicture.ts'
import { createThumbnails, type ThumbnailKey, type Thumbnails } from '../../server/assets/thumbnails/thumbnails.ts'
import { createLocalBus } from '../../server/bus/bus.ts'
import type { Database } from '../../server/store/database.ts'
import { AssetId, AssetOwner, CampaignId, PersonId } from '../../shared/ids.ts'
import { greyPng, PICTURES } from '../harness/pictures.ts'

const CAMPAIGN = CampaignId.parse('sid-2027')
const DK = AssetOwner.parse('dk')
const BY = { person: PersonId.parse('p1'), at: new Date('2026-11-01T08:00:00Z') }
const keyOf = (asset: string, owner = DK): ThumbnailKey => ({ campaign: CAMPAIGN, owner, asset: AssetId.parse(asset) })

async function checked(bytes: Buffer): Promise<CheckedPicture> {
  const picture = await readPicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

export function describeThumbnails(name: string, open: () => Promise<Database>): void {
  describe(`pictures of files in ${name}`, () => {
    const bus = createLocalBus()
    let db: Database
    let thumbnails: Thumbnails
    beforeEach(async () => {
      db = await open()
      thumbnails = createThumbnails(db, bus)
    })
    afterEach(() => db.destroy())

    const insert = (key: ThumbnailKey, size: number, person = BY.person) =>
      db
        .insertInto('thumbnail')
        .values({
          ...key,
          type: 'image/png',
          hash: 'x'.repeat(22),
          width: 1,
          height: 1,
          size,
          content: '',
          uploaded_by: person,
          uploaded_at: BY.at.toISOString(),
        })
        .execute()

    test('a picture comes back byte for byte, and another one takes its place', async () => {
      const picture = await checked(PICTURES.alpha)
      const first = await thumbnails.put(keyOf('a'), picture, BY)
      const read = await thumbnails.read(keyOf('a'))
      expect(read).toMatchObject({ type: 'image/webp', width: 24, height: 16 })
      expect(read?.bytes.equals(picture.bytes)).toBe(true)
      const second = await thumbnails.put(keyOf('a'), await checked(PICTURES.jpeg), BY)
      expect(second).not.toEqual(first)
      expect([...(await thumbnails.list(CAMPAIGN)).of(DK)]).toEqual([['a', second]])
      await thumbnails.remove(keyOf('a'))
      expect(await thumbnails.read(keyOf('a'))).toBeNull()
      expect((await thumbnails.list(CAMPAIGN)).of(DK).size).toBe(0)
    })

    test('the list has another stamp after every change, and none after a refusal', async () => {
      const before = (await thumbnails.list(CAMPAIGN)).stamp
      await thumbnails.put(keyOf('a'), await checked(greyPng(8, 8)), BY)
      const after = (await thumbnails.list(CAMPAIGN)).stamp
      expect(after).not.toBe(before)
      await insert(keyOf('full'), 10_000_000, PersonId.parse('p2'))
      expect(await thumbnails.put(keyOf('b'), await checked(greyPng(8, 8)), BY)).toBe('thumbnails-full')
      expect((await thumbnails.list(CAMPAIGN)).stamp).toBe(after)
    })

    test('the pictures of one owner leave the room of others as it was', async () => {
      await insert(keyOf('full'), 10_000_000)
      expect(await thumbnails.put(keyOf('b', 'network'), await checked(greyPng(8, 8)), BY)).toMatchObject({ width: 8 })
    })

    test('a person has a limit, which a picture in the place of another does not reach', async () => {
      for (let at = 0; at < 300; at += 1) await insert(keyOf(`f${at}`), 1)
      const picture = await checked(greyPng(8, 8))
      expect(await thumbnails.put(keyOf('one more'), picture, BY)).toBe('too-many-thumbnails')
      expect(await thumbnails.put(keyOf('f7'), picture, BY)).toMatchObject({ width: 8 })
      expect(await thumbnails.put(keyOf('one more'), picture, { ...BY, person: PersonId.parse('p2') })).toMatchObject({
        width: 8,
      })
    })

    test('a new campaign takes pictures over once, and they are its own from then on', async () => {
      const to = CampaignId.parse('sid-2028')
      await thumbnails.put(keyOf('a'), await checked(PICTURES.png), BY)
      await thumbnails.put(keyOf('b', 'network'), await checked(PICTURES.jpeg), BY)
      await thumbnails.copy(CAMPAIGN, to, BY.at)
      await thumbnails.remove(keyOf('a'))
      await thumbnails.copy(CAMPAIGN, to, BY.at)
      const list = await thumbnails.list(to)
      expect([list.of(DK).size, list.of('network').size]).toEqual([1, 1])
      expect((await thumbnails.read({ ...keyOf('a'), campaign: to }))?.type).toBe('image/png')
    })
  })
}

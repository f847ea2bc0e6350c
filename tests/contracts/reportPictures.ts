/** Requirements for pictures of reports on every engine. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLocalBus } from '../../server/bus/bus.ts'
import { createCampaigns } from '../../server/campaigns/campaigns.ts'
import { readPicture, type CheckedPicture } from '../../server/pictures/readPicture.ts'
import { createReportPictures, type ReportPictures } from '../../server/reports/pictures/reportPictures.ts'
import type { Database } from '../../server/store/database.ts'
import { saferInternetDayCampaign } from '../../shared/campaign.ts'
import { CentreId, PersonId } from '../../shared/ids.ts'
import { NETWORK } from '../../shared/network.ts'
import { ReportPictureId } from '../../shared/reports/fields.ts'
import { MAX_REPORT_PICTURE_BYTES, MOST_PICTURES_OF_PERSON } from '../../shared/reports/picture.ts'
import { greyPng, PICTURES } from '../harness/pictures.ts'

const CAMPAIGN = saferInternetDayCampaign(2027)
const DK = { campaign: CAMPAIGN.id, centre: CentreId.parse('dk') }
const SE = { campaign: CAMPAIGN.id, centre: CentreId.parse('se') }
const BY = { person: PersonId.parse('p1'), at: new Date('2027-03-01T08:00:00Z') }

async function checked(bytes: Buffer): Promise<CheckedPicture> {
  const picture = await readPicture(bytes)
  if (typeof picture === 'string') throw new Error(picture)
  return picture
}

export function describeReportPictures(name: string, open: () => Promise<Database>): void {
  describe(`S105 · pictures of reports in ${name}`, () => {
    let db: Database
    let pictures: ReportPictures
    beforeEach(async () => {
      db = await open()
      const campaigns = await createCampaigns(db, createLocalBus())
      await campaigns.addCentres(NETWORK)
      await campaigns.add(CAMPAIGN, [DK.centre, SE.centre])
      pictures = createReportPictures(db)
    })
    afterEach(() => db.destroy())

    const insert = (place: typeof DK, number: number, size: number) =>
      db
        .insertInto('report_picture')
        .values({
          ...place,
          id: ReportPictureId.parse(String(number).padStart(32, '0')),
          type: 'image/png',
          width: 1,
          height: 1,
          size,
          content: '',
          uploaded_by: BY.person,
          uploaded_at: BY.at.toISOString(),
          unnamed_since: null,
        })
        .execute()
    const id = async (bytes: Buffer, place = DK) => {
      const added = await pictures.add(place, await checked(bytes), BY)
      return typeof added === 'string' ? added : added.id
    }

    test('a picture comes back byte for byte, is stored once, and is its report’s alone', async () => {
      const picture = await checked(PICTURES.jpeg)
      const added = await id(PICTURES.jpeg)
      expect(await id(PICTURES.jpeg)).toBe(added)
      const key = ReportPictureId.parse(added)
      expect([...(await pictures.storedOf(DK))]).toEqual([key])
      for (const time of ['first', 'again'])
        expect((await pictures.read(DK, key))?.bytes.equals(picture.bytes), time).toBe(true)
      expect(await pictures.read(SE, key)).toBeNull()
      await db.deleteFrom('report_picture').execute()
      expect(await pictures.read(DK, key), 'from memory').toBeNull()
    })

    test('the pictures of one report reach a limit, which leaves the room of others as it was', async () => {
      await insert(DK, 1, MAX_REPORT_PICTURE_BYTES)
      expect(await id(greyPng(8, 8))).toBe('report-pictures-full')
      expect(await id(greyPng(8, 8), SE)).toHaveLength(32)
    })

    test('a person has a limit in a campaign', async () => {
      for (let at = 0; at < MOST_PICTURES_OF_PERSON; at += 1) await insert(SE, at, 1)
      expect(await id(greyPng(8, 8))).toBe('too-many-report-pictures')
    })
  })
}

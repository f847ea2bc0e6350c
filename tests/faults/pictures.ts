/** Faults in how pictures of files come in, and who sees them. */
import type { Fault } from './fault.ts'

const READING = ['tests/http/read-picture.test.ts']
const SHOWING = ['tests/journeys/thumbnails.test.ts']

export const PICTURE_FAULTS: readonly Fault[] = [
  {
    name: 'take-what-stands-behind',
    rule: 'S64',
    edits: [
      {
        file: 'server/pictures/png.ts',
        find: "return at === bytes.length ? chunks : 'more'",
        plant: 'return chunks',
      },
    ],
    tests: READING,
  },
  {
    name: 'keep-what-pictures-say',
    rule: 'S64',
    edits: [
      {
        file: 'server/pictures/png.ts',
        find: 'const taken = chunks.filter(({ name }) => TAKEN.has(name))',
        plant: 'const taken = chunks',
      },
    ],
    tests: READING,
  },
  {
    name: 'show-pictures-unapproved',
    rule: 'S64',
    edits: [
      {
        file: 'shared/publications/stillPublic.ts',
        find: 'const isSame = found.thumbnail?.hash === asset.thumbnail?.hash',
        plant: 'const isSame = found.thumbnail !== null',
      },
      {
        file: 'shared/publications/stillPublic.ts',
        find: 'thumbnail: isSame ? asset.thumbnail : null',
        plant: 'thumbnail: isSame ? found.thumbnail : null',
      },
    ],
    tests: SHOWING,
  },
]

import { expect, test } from 'vitest'
import { FIRST_LOOK, readListLook } from '../../client/overview/listLook.ts'

test('The look stored on this device comes back, in the order of the columns', () => {
  const stored = '{"columns":["status","title","offers"],"isCompact":true}'
  expect(readListLook(stored)).toEqual({ columns: ['title', 'offers', 'status'], isCompact: true })
})

test('Columns under the names of an older look are those of today', () => {
  const { columns } = readListLook('{"columns":["title","where","youth"],"isCompact":false}')
  expect(columns).toEqual(['title', 'places', 'youthInvolvement'])
})

test('A column that no longer exists is left out', () => {
  expect(readListLook('{"columns":["title","mood"],"isCompact":false}').columns).toEqual(['title'])
})

test.each([null, '', '{', 'null', '7', '{"columns":"all"}', '{"columns":["when"]}'])(
  'Stored as %s, the list has its first look',
  (stored) => {
    expect(readListLook(stored)).toEqual(FIRST_LOOK)
  },
)

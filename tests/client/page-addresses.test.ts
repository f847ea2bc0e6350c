import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPageAddress, PAGE_ADDRESSES } from '../../server/http/clientAddresses.ts'

/** The first page, the sign-in, and the page that the service worker stores. */
const OF_NO_FEATURE = ['', 'sign-in', 'offline']

test('the server knows the address of each page of the client, and no other', () => {
  const client = join(import.meta.dirname, '../../client')
  // Their modules need a window.
  const ofClient = globSync('*/feature.tsx', { cwd: client }).flatMap((file) =>
    [...readFileSync(join(client, file), 'utf8').matchAll(/\bpath: '([^']*)'/g)].map(([, path = '']) => path),
  )
  expect(PAGE_ADDRESSES.toSorted()).toEqual([...ofClient, ...OF_NO_FEATURE].toSorted())
})

test.each([
  ['/', true],
  ['/plans/sid-2027/dk', true],
  ['/synergies/sid-2027', true],
  ['/synergies/sid-2027/dk/', true],
  ['/auth/link', true],
  ['/nonexistent', false],
  ['/package.json', false],
  ['/plans/sid-2027/dk/more', false],
  ['/plansX/sid-2027', false],
])('%s is the address of a page: %s', (path, isPage) => expect(isPageAddress(path)).toBe(isPage))

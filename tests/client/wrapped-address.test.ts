import { expect, test } from 'vitest'
import { wrappedAddress } from '../../client/richtext/paste/shapePaste.ts'

test('An address that Google has wrapped is the address inside, and every other one stays', () => {
  const inside = 'https://example.org/guide?a=1&b=2#part'
  const wrapped = (host: string, name: string) =>
    `https://${host}/url?${String(new URLSearchParams({ [name]: inside, sa: 'D', source: 'editors' }))}`
  expect(wrappedAddress(wrapped('www.google.com', 'q'))).toBe(inside)
  expect(wrappedAddress(wrapped('google.co.uk', 'url'))).toBe(inside)
  for (const other of [
    inside,
    'https://www.google.com/search?q=https://example.org',
    'https://google.com.example.org/url?q=https://example.org',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/url',
    'mailto:info@example.org',
    'no address',
  ])
    expect(wrappedAddress(other), other).toBeNull()
})

/** Which addresses count as public, and which links are fetched at all. */
import { describe, expect, test } from 'vitest'
import { fetchableAddress } from '../../server/links/linkAddress.ts'
import { isPublicAddress, mayConnect, NO_SERVICES } from '../../server/links/publicAddress.ts'

describe('addresses', () => {
  test.each([
    ['8.8.8.8', 'a resolver'],
    ['193.110.78.1', 'a web server'],
    ['100.63.255.255', 'below the shared range'],
    ['100.128.0.0', 'above the shared range'],
    ['172.15.255.255', 'below the private range'],
    ['172.32.0.0', 'above the private range'],
    ['2a00:1450:4001:80b::200e', 'IPv6'],
    ['2606:4700::6810:84e5', 'IPv6'],
  ])('%s is public (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'this host'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local, where clouds tell secrets'],
    ['100.64.0.1', 'shared (CGNAT)'],
    ['100.127.255.255', 'shared (CGNAT)'],
    ['192.0.0.8', 'protocol assignments'],
    ['192.0.2.1', 'documentation'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['192.88.99.1', '6to4 relays'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fe80::1', 'link-local'],
    ['fe80::1%lo', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['fc00::1', 'unique-local'],
    ['fdff::1', 'unique-local'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'mapped'],
    ['::ffff:7f00:1', 'mapped'],
    ['::ffff:8.8.8.8', 'mapped, of a public one'],
    ['::127.0.0.1', 'compatible'],
    ['::ffff:0:127.0.0.1', 'translated (SIIT)'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::a00:1', 'local NAT64'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:7f00:1::', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['100::1', 'discarded'],
    ['5f00::1', 'segment routing'],
    ['4000::1', 'not handed out'],
    ['0x7f.1', 'another notation'],
    ['010.0.0.1', 'another notation'],
    ['2130706433', 'another notation'],
    ['localhost', 'a name'],
    ['', 'nothing'],
  ])('%s is not public (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test('only the ports of the web are used, and a service that is allowed by name', () => {
    expect(mayConnect('8.8.8.8', 443, NO_SERVICES)).toBe(true)
    expect(mayConnect('8.8.8.8', 6379, NO_SERVICES)).toBe(false)
    const allowed = new Set(['127.0.0.1:8080', '[::1]:8080'])
    expect(mayConnect('127.0.0.1', 8080, allowed)).toBe(true)
    expect(mayConnect('::1', 8080, allowed)).toBe(true)
    expect(mayConnect('127.0.0.1', 80, allowed)).toBe(false)
    expect(mayConnect('127.0.0.2', 8080, allowed)).toBe(false)
    expect(mayConnect('8.8.8.8', 8080, allowed)).toBe(false)
  })
})

describe('links', () => {
  test.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['http://example.org', 'http://example.org/'],
    ['https://аpple.example/', 'https://xn--pple-43d.example/'],
    ['https://example.org.:443/', 'https://example.org./'],
  ])('%s is fetched', (text, href) => {
    expect(fetchableAddress(text, null, NO_SERVICES)?.href).toBe(href)
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'ftp://example.org/',
    'gopher://example.org/',
    'https://name:word@example.org/',
    'https://name@example.org/',
    'https://example.org:8443/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://169.254.169.254/latest/meta-data',
    'http://①②⑦.⓪.⓪.①/',
    'http://localhost/',
    'http://intranet/',
    'not an address',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('%s is not fetched', (text) => {
    expect(fetchableAddress(text, null, NO_SERVICES)).toBeNull()
  })
})

import { expect, test } from 'vitest'
import { createAddressOf } from '../../server/http/clientAddress.ts'

const from = (forwarded: string | undefined, remoteAddress: string | undefined = '10.0.0.1') => ({
  socket: { remoteAddress },
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
})

test.each([
  ['is that of the connection without a trusted proxy, whatever a header says', 0, '192.0.2.9', '10.0.0.1'],
  ['is what the one trusted proxy saw', 1, '192.0.2.9', '192.0.2.9'],
  ['is not what a stranger wrote before it', 1, '198.51.100.1, 192.0.2.9', '192.0.2.9'],
  ['is what the first of two trusted proxies saw', 2, '198.51.100.1, 192.0.2.9, 10.0.0.2', '192.0.2.9'],
  ['is that of the connection where fewer proxies were passed', 2, '192.0.2.9', '10.0.0.1'],
  ['is that of the connection where the header is missing', 1, undefined, '10.0.0.1'],
  ['is that of the connection where the entry is no address', 1, 'unknown', '10.0.0.1'],
  ['of IPv6 is its network: whoever has one has all of them', 1, '2001:db8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['of IPv6 is the same however it is written', 1, '2001:0DB8::7:0:0:1:2', '2001:db8:0:7::/64'],
  ['of IPv6 may be a short one', 1, '2001:db8::7', '2001:db8:0:0::/64'],
  ['of IPv4 may be written as one of IPv6', 1, '::ffff:192.0.2.9', '192.0.2.9'],
])('the address of a client %s', (_, proxies, forwarded, address) => {
  expect(createAddressOf(proxies)(from(forwarded))).toBe(address)
})

test('a header of a proxy that is not trusted is reported, and only once', () => {
  const reports: string[] = []
  const addressOf = createAddressOf(0, (why) => reports.push(why))
  addressOf(from(undefined))
  expect(reports).toEqual([])
  for (const client of ['192.0.2.9', '192.0.2.10']) expect(addressOf(from(client))).toBe('10.0.0.1')
  expect(reports).toEqual([expect.stringContaining('Set TRUST_PROXY to the number of proxies in front.')])
  createAddressOf(1, (why) => reports.push(why))(from('192.0.2.9'))
  expect(reports).toHaveLength(1)
})

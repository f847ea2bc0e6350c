/** Hosts that only look like others are shown in ASCII. */
import { expect, test } from 'vitest'
import { asciiHost } from '../../shared/text/asciiHost.ts'

test.each([
  ['https://аpple.example/', 'xn--pple-43d.example'],
  ['https://www.xn--pple-43d.example/a', 'www.xn--pple-43d.example'],
  ['https://münchen.example/', 'xn--mnchen-3ya.example'],
])('%s has the host %s', (address, host) => {
  expect(asciiHost(address)).toBe(host)
})

test.each(['https://example.org/аpple', 'mailto:someone@аpple.example', 'not an address', 'https://a.example/?xn--b'])(
  '%s has no such host',
  (address) => {
    expect(asciiHost(address)).toBeNull()
  },
)

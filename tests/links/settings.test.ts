/** The settings of the check of links. */
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const settings = (environment: Readonly<Record<string, string>>) => {
  const result = readConfig(environment)
  return result.ok ? result.config : result.complaints
}

test('links are checked on a real server, and in a demonstration only if it says so', () => {
  expect(settings({})).toMatchObject({ demo: 'demo-if-new', linkChecks: null })
  expect(settings({ LINK_CHECKS: '1' })).toMatchObject({ demo: 'demo-if-new', linkChecks: true })
  expect(settings({ PUBLIC_URL: 'https://sid.example' })).toMatchObject({ demo: 'real', linkChecks: null })
  expect(settings({ PUBLIC_URL: 'https://sid.example', LINK_CHECKS: '0' })).toMatchObject({ linkChecks: false })
})

test('exceptions are named by address and port', () => {
  expect(settings({ LINK_CHECK_ALLOW: '10.0.0.5:443, [::1]:8080' })).toMatchObject({
    linkCheckAllow: new Set(['10.0.0.5:443', '[::1]:8080']),
  })
  expect(settings({})).toMatchObject({ linkCheckAllow: new Set() })
  for (const wrong of ['localhost:80', '10.0.0.5', '10.0.0.0/8', '*']) {
    expect(settings({ LINK_CHECK_ALLOW: wrong })).toEqual(['LINK_CHECK_ALLOW.0: must be address:port'])
  }
})

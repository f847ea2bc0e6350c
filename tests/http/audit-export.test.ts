import { expect, test } from 'vitest'
import { exportAudit } from '../../server/accounts/audit/export.ts'
import { PersonId } from '../../shared/ids.ts'

test('an export puts an apostrophe before a name that a spreadsheet would compute, and quotes as RFC 4180 says', () => {
  const [by, concerns] = [PersonId.parse('one'), PersonId.parse('two')]
  const entry = { number: 7, at: '2026-11-26T10:00:00.000Z', by, concerns, action: 'join.approve', detail: '{"a":1}' }
  const names = { one: '=1+1', two: 'A "B"' }
  const [, row] = exportAudit('csv', { entries: [entry], names }).split('\r\n')
  expect(row).toBe(`7,2026-11-26T10:00:00.000Z,one,'=1+1,join.approve,two,"A ""B""","{""a"":1}"`)
  expect(JSON.parse(exportAudit('jsonl', { entries: [entry], names }))).toMatchObject({
    byName: '=1+1',
    detail: { a: 1 },
  })
})

import { expect, test } from 'vitest'
import { connectionOf } from '../../server/mail/smtpTransport.ts'

test('another machine is sent no mail in clear unless its address says so', () => {
  expect(connectionOf('smtp://user:pass@mail.example:587')).toMatchObject({ secure: false, requireTLS: true })
  expect(connectionOf('smtps://user:pass@mail.example')).toMatchObject({ secure: true, requireTLS: true })
  expect(connectionOf('smtp://relay.internal:25?ignoreTLS=true')).toMatchObject({ requireTLS: false })
  for (const host of ['127.0.0.1', 'localhost', '[::1]'])
    expect(connectionOf(`smtp://${host}:25`)).toMatchObject({ requireTLS: false })
})

/** Before each file of tests: the interface is in English, as in a browser that prefers it. */
import { i18n } from '@lingui/core'
import { messages } from '../../shared/locales/en/messages.ts'

i18n.load('en', messages)
i18n.activate('en', 'en-GB')

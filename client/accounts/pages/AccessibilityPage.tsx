import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { noticeQuery } from '../dataProtectionQueries.ts'
import { EntryFrame } from '../signIn/EntryFrame.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import '../joining.css'
import '../records.css'

/** The statement on accessibility, also without a session. The default export: it is loaded on demand. */
export default function AccessibilityPage() {
  const { t } = useLingui()
  usePageTitle(t`Accessibility – SID workspace`)
  return (
    <EntryFrame wide>
      <h1>
        <Trans>Accessibility</Trans>
      </h1>
      <p className="lead">
        <Trans>
          The workspace aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2, which EN 301 549 and
          the Web Accessibility Directive refer to. It is not fully there: this page says what is known.
        </Trans>
      </p>
      <div className="notice-page">
        <State />
        <Contact />
      </div>
      <p>
        <a href="/">
          <Trans>Open the workspace</Trans>
        </a>
      </p>
    </EntryFrame>
  )
}

function State() {
  return (
    <>
      <h2>
        <Trans>What was tested, and how</Trans>
      </h2>
      <ul>
        <li>
          <Trans>By machine, at each change: axe on every main page, in light and dark colours.</Trans>
        </li>
        <li>
          <Trans>
            By machine: the size of buttons and links, forced colours, and a window of 320 pixels, as at 400 % zoom.
          </Trans>
        </li>
        <li>
          <Trans>By keyboard alone: signing in, editing an activity, commenting.</Trans>
        </li>
      </ul>
      <h2>
        <Trans>What is known to be missing</Trans>
      </h2>
      <ul>
        <li>
          <Trans>No audit by an independent body and no test with screen readers has taken place yet.</Trans>
        </li>
        <li>
          <Trans>Texts that people write can be in a language that the workspace does not recognise.</Trans>
        </li>
        <li>
          <Trans>Files that centres link to lie elsewhere and were not checked.</Trans>
        </li>
      </ul>
    </>
  )
}

/** The operator's, as configured. */
function Contact() {
  const contact = useQuery(noticeQuery).data?.texts?.contact
  return (
    <>
      <h2>
        <Trans>If something does not work for you</Trans>
      </h2>
      {contact === undefined ? (
        <p>
          <Trans>Tell your coordinator. The operator of this server has not set a contact yet.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Write to this contact and say which page it was and what you use:</Trans>
          </p>
          <p className="said">{contact}</p>
        </>
      )}
    </>
  )
}

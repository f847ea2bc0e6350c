import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'

/** How suggestions come about, in plain words. The default export, because it is loaded on demand. */
export default function SynergiesHelpPage() {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`How synergies work – SID workspace`)
  return (
    <Main>
      <div className="head">
        <div>
          <p className="crumb">
            <Link to={`/synergies/${campaign.id}`}>
              <Trans>Synergies</Trans>
            </Link>
          </p>
          <h1>
            <Trans>How synergies work</Trans>
          </h1>
        </div>
      </div>
      <div className="paper pad prose how">
        <h2>
          <Trans>What is compared</Trans>
        </h2>
        <p>
          <Trans>
            Every activity of every plan is compared with those of all other centres: title, description, what it offers
            and what it looks for, type, audiences, format, days, languages and partners. A program on this server does
            that by fixed rules. Nothing is sent to anybody outside, and no text is written by a machine.
          </Trans>
        </p>
        <h2>
          <Trans>Across languages</Trans>
        </h2>
        <p>
          <Trans>
            A word list of our field says what things are called in the network’s languages: “sextortion”, “seksualna
            ucjena” and “chantage à la webcam” are one thing. Words that everybody writes, such as “safer internet” or
            the Day itself, do not count.
          </Trans>
        </p>
        <h2>
          <Trans>What counts</Trans>
        </h2>
        <ul>
          <li>
            <Trans>Most of all, that one looks for what the other has.</Trans>
          </li>
          <li>
            <Trans>The same special topic, the rarer the better, and the same kind of thing made or done.</Trans>
          </li>
          <li>
            <Trans>The same audience, a time near each other, a partner that few have.</Trans>
          </li>
          <li>
            <Trans>
              Against it speak days far apart, other audiences, other purposes, and texts that say too little.
            </Trans>
          </li>
        </ul>
        <h2>
          <Trans>What is shown</Trans>
        </h2>
        <p>
          <Trans>
            At most ten suggestions for an activity, and fewer where less speaks for them: three good ones are better
            than ten. Each says why, and marks its evidence in both texts. With “Compare two activities” you see the
            same for any two, and why they are not suggested.
          </Trans>
        </p>
        <h2>
          <Trans>What happens with your answer</Trans>
        </h2>
        <p>
          <Trans>
            “Interested” tells the other centre, which can agree, decline or ask back; once both agree, everybody sees
            that there is a connection, and only your two centres and the coordinators what is written in it. “Later”
            puts a suggestion aside for a week. “Not useful” is kept, and never shown to your centre again; coordinators
            see how often which reason was given, so that the rules can be bettered.
          </Trans>
        </p>
        <h2>
          <Trans>What is never used</Trans>
        </h2>
        <p>
          <Trans>
            Comments and questions, notes of connections, who wrote what and when: none of that is read for suggestions.
          </Trans>
        </p>
      </div>
    </Main>
  )
}

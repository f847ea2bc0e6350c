import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'

/** Explains how suggestions are computed. The default export, because it is loaded on demand. */
export default function SynergiesHelpPage() {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`How synergies work – SID workspace`)
  return (
    <Main>
      <PageHead
        crumb={
          <Link to={`/synergies/${campaign.id}`}>
            <Trans>Synergies</Trans>
          </Link>
        }
        title={<Trans>How synergies work</Trans>}
      />
      <div className="paper pad prose how">
        <ScoringHelp />
        <FeedbackHelp />
      </div>
    </Main>
  )
}

function FeedbackHelp() {
  return (
    <>
      <h2>
        <Trans>Number of suggestions</Trans>
      </h2>
      <p>
        <Trans>
          An activity has at most ten suggestions. An activity that fits no other well has no good one. Each suggestion
          gives its reasons and marks the evidence in both texts. With “Compare two activities” you can compare any two
          activities and see why they are not suggested.
        </Trans>
      </p>
      <p>
        <Trans>
          The score is the probability that a call is worth your time. It was measured on 396 activities that were
          compared by hand. Good suggestions have 50 % or more. They are counted, and the page says which are new. “More
          to look at” has something in common with you, and is shown if you ask for it.
        </Trans>
      </p>
      <h2>
        <Trans>Your feedback</Trans>
      </h2>
      <p>
        <Trans>
          “Interested” notifies the other centre, which can agree, decline or ask a question. When both centres agree,
          everyone sees that they are connected. Only the two centres and the coordinators can read the notes and
          messages. “Later” hides a suggestion for a week. “Not useful” hides it from your centre permanently.
          Coordinators see how often each reason was given, so that the rules can be improved.
        </Trans>
      </p>
      <h2>
        <Trans>Data that is not used</Trans>
      </h2>
      <p>
        <Trans>
          Comments, questions, notes of connections, authors and times of edits are never used for suggestions.
        </Trans>
      </p>
    </>
  )
}

function ScoringHelp() {
  return (
    <>
      <h2>
        <Trans>Compared data</Trans>
      </h2>
      <p>
        <Trans>
          Every activity is compared with the activities of all other centres. The comparison uses title, its English
          line, description, offers, needs, type, audiences, format, days, languages and partners. A program on this
          server compares them by fixed rules. Nothing is sent outside the workspace, and no text is generated.
        </Trans>
      </p>
      <h2>
        <Trans>Across languages</Trans>
      </h2>
      <p>
        <Trans>
          A list of terms translates our field’s vocabulary between the network’s languages. “Sextortion”, “seksualna
          ucjena” and “chantage à la webcam” mean the same. Words that every plan contains, such as “safer internet”, do
          not count. Bulgarian, Greek and Ukrainian texts are also read if they are typed in Latin letters.
        </Trans>
      </p>
      <p>
        <Trans>
          The list does not know every word, and an unknown word counts against nothing. Texts are also compared by
          parts of words: a text that uses other words, or other endings, is close to the same subjects. Then the reason
          says “Both seem to be about …”, and marks the words on which that rests. Rare words and names that two texts
          have in common count too. The English line beneath a title helps.
        </Trans>
      </p>
      <h2>
        <Trans>Scoring</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            Most important: one centre offers what the other needs, on the same topic. “One has what the other looks
            for” is only said if the offers, or the resource itself, contain it.
          </Trans>
        </li>
        <li>
          <Trans>
            The same subject. Rare topics count more, and topics in a title count more than topics that a long text
            names in passing.
          </Trans>
        </li>
        <li>
          <Trans>The same audience for the same subject, and a shared partner that few centres have.</Trans>
        </li>
        <li>
          <Trans>
            Dates far apart, other topics and very short texts count against a suggestion. Activities that say what they
            offer or look for are suggested more.
          </Trans>
        </li>
      </ul>
    </>
  )
}

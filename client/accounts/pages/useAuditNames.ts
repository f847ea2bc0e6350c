/** The names of what entries of the audit log concern. */
import { useLingui } from '@lingui/react/macro'
import { STRAND_MESSAGES } from '../../../shared/accounts/strandMessages.ts'
import { ownershipInName, parseDocumentName } from '../../../shared/documents/kinds.ts'
import { useCampaigns, useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { useDocumentLabel } from '../../documents/useDocumentLabel.ts'
import { languageName } from '../../fields/languages.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { dayOfMoment } from '../../ui/formats/when.ts'
import type { AuditNames } from '../audit/auditFacts.ts'
import { ROLE_LABELS } from '../roleLabels.ts'

/** @param milestones titles by id, as the log is read with them */
export function useAuditNames(milestones: Readonly<Record<string, string>>): AuditNames {
  const { i18n } = useLingui()
  const campaigns = useCampaigns()
  const { id: current } = useCurrentCampaign()
  const centreOf = useCentres(current)
  const labelOf = useDocumentLabel(current)
  return {
    // The id of a deleted one is its address, which people know.
    campaign: (id) => campaigns.find((one) => one.id === id)?.shortName ?? id,
    centre: (id) => centreOf(id).countryName,
    milestone: (id) => milestones[id] ?? null,
    document(name) {
      const ref = parseDocumentName(name)
      return labelOf(name, ref === null ? [] : (ownershipInName(ref)?.centres ?? []))
    },
    language: languageName,
    role: (role) => i18n._(ROLE_LABELS[role]),
    strands: (strands) => listWithCommas(strands.map((strand) => i18n._(STRAND_MESSAGES[strand]))),
    day: dayOfMoment,
    list: listWithCommas,
  }
}

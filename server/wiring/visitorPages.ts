/** The public pages of somebody who writes to a centre, as inquiries need them. */
import type { Campaign } from '../../shared/campaign.ts'
import { conversationPath, type VisitorConversation, type VisitorPages } from '../inquiries/publicRoutes.ts'
import type { Params } from '../http/route.ts'
import { isFrameLanguage } from '../publicPages/frame/languages.ts'
import {
  conversationPage,
  erasedPage,
  erasePage,
  linkEndedPage,
  sentQuery,
  type Conversation,
} from '../publicPages/messages/conversationPages.ts'
import { writePage, type MessageDraft } from '../publicPages/messages/messageForm.ts'
import { parsePublicAddress, publicPath, type PublicAddress } from '../publicPages/publicAddress.ts'
import type { MakePage, PublicPages } from '../publicPages/publicPages.ts'
import { findCentre, type SidCampaign } from '../publicPages/site.ts'
import type { Sites } from '../publicPages/sites.ts'

interface VisitorPagesDeps {
  readonly pages: PublicPages
  readonly sites: Pick<Sites, 'of'>
  readonly campaigns: () => readonly Campaign[]
}

const formPath = ({ language, year, centre }: Params): string => `/${language}/sid/${year}/${centre}/message`
/** The page for missing addresses is the same for everybody. */
const OF_NOBODY = { query: new URLSearchParams(), headers: new Headers(), address: () => '' } as const

export function createVisitorPages({ pages, sites, campaigns }: VisitorPagesDeps): VisitorPages {
  const shown = (): readonly SidCampaign[] => campaigns().filter(isShown)

  /** In the language of the link; the page of a campaign that is not shown any more is of the newest. */
  async function show(language: string, campaign: string | null, centre: string, make: MakePage) {
    if (!isFrameLanguage(language)) return null
    const place = { at: 'message', centre } as const
    const found = shown().find(({ id }) => id === campaign)
    const year = found === undefined ? Math.max(...shown().map(yearOf)) : yearOf(found)
    const address = { language, year, place }
    return pages.forVisitor(address, make)
  }

  return {
    async recipient(params) {
      const address = messageAddress(params)
      const site = address === null ? null : await sites.of(address.year)
      if (address === null || site === null) return null
      const centre = findCentre(site, address.place.centre)
      if (centre === null) return pages.answer({ path: formPath(params), ...OF_NOBODY })
      const { language, year, place } = address
      const sentPath = (hasAddress: boolean) => `${publicPath(language, year, place)}${sentQuery(hasAddress)}`
      return { campaign: site.campaign.id, centre: centre.centre, language, sentPath }
    },
    async form(params, draft) {
      const address = messageAddress(params)
      if (address === null) return null
      return pages.forVisitor(address, (context) => {
        const centre = findCentre(context.site, address.place.centre)
        return centre === null ? null : { status: statusOf(draft), page: writePage(context, centre, draft) }
      })
    },
    conversation: (language, conversation) =>
      show(language, conversation.row.campaign, conversation.row.centre, (context) => ({
        status: conversation.problem === null ? 200 : conversation.problem === 'later' ? 429 : 422,
        page: conversationPage(context, asShown(language, conversation)),
      })),
    erase: (language, conversation) =>
      show(language, conversation.row.campaign, conversation.row.centre, (context) => ({
        status: 200,
        page: erasePage(context, asShown(language, conversation)),
      })),
    erased: (language, { campaign, centre }) =>
      show(language, campaign, centre, (context) => ({ status: 200, page: erasedPage(context, centre) })),
    linkEnded: (language) => show(language, null, '', (context) => ({ status: 410, page: linkEndedPage(context) })),
  }
}

const yearOf = ({ day }: SidCampaign): number => Number(day.slice(0, 4))
const isShown = (campaign: Campaign): campaign is SidCampaign => campaign.kind === 'sid' && campaign.prepared !== true

const statusOf = ({ problem }: MessageDraft) => (problem === 'later' || problem === 'soon' ? 429 : 422)

type MessageAddress = PublicAddress & { readonly place: { readonly at: 'message'; readonly centre: string } }

function messageAddress(params: Params): MessageAddress | null {
  const address = parsePublicAddress(formPath(params))
  if (address === null || address.place.at !== 'message') return null
  return { ...address, place: address.place }
}

const asShown = (language: string, { row, token, messages, problem }: VisitorConversation): Conversation => ({
  centre: row.centre,
  path: conversationPath(language, token),
  erasePath: `${conversationPath(language, token)}/erase`,
  messages,
  problem,
})

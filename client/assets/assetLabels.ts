/** Labels of the values of an asset's fields. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { AssetFormat, AssetKind, AssetState, AssetVisibility } from '../../shared/assets/fields.ts'
import type { IconName } from '../ui/Icon.tsx'

export const KIND_LABELS: Readonly<Record<AssetKind, MessageDescriptor>> = {
  artwork: msg`Artwork`,
  poster: msg`Poster`,
  'sticker-sheet': msg`Sticker sheet`,
  'social-template': msg`Social media template`,
  banner: msg`Banner`,
  presentation: msg`Presentation`,
  video: msg`Video`,
  animation: msg`Animation`,
  worksheet: msg`Worksheet`,
  'print-template': msg`Print template`,
  guideline: msg`Guideline`,
  other: msg`Other`,
}

export const STATE_LABELS: Readonly<Record<AssetState, MessageDescriptor>> = {
  draft: msg`Draft`,
  final: msg`Final`,
  withdrawn: msg`Withdrawn`,
}

export const ASSET_VISIBILITY_LABELS: Readonly<Record<AssetVisibility, MessageDescriptor>> = {
  network: msg`Network`,
  public: msg`Public`,
}

/** Names of formats are the same in every language. */
export const FORMAT_NAMES: Readonly<Record<AssetFormat, string>> = {
  ai: 'AI',
  svg: 'SVG',
  eps: 'EPS',
  pdf: 'PDF',
  psd: 'PSD',
  png: 'PNG',
  jpg: 'JPG',
  indd: 'INDD',
  idml: 'IDML',
  pptx: 'PPTX',
  odp: 'ODP',
  docx: 'DOCX',
  mp4: 'MP4',
  gif: 'GIF',
  zip: 'ZIP',
  web: 'Web',
}

/** A drawing for each kind: the workspace loads no pictures from elsewhere. */
export const KIND_ICONS: Readonly<Record<AssetKind, IconName>> = {
  artwork: 'image',
  poster: 'image',
  'sticker-sheet': 'sticker',
  'social-template': 'share',
  banner: 'image',
  presentation: 'slides',
  video: 'film',
  animation: 'film',
  worksheet: 'plan',
  'print-template': 'scissors',
  guideline: 'info',
  other: 'folder',
}

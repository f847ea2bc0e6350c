import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { ReachBesideExpected } from '../../shared/plans/reachBesideExpected.ts'
import { REACH_METRICS, type ReachBasisId } from '../../shared/taxonomy.ts'
import { wholeNumber } from '../ui/formats/numbers.ts'
import { labelOf } from '../ui/forms/labelOf.ts'

const BASES: Readonly<Record<ReachBasisId, MessageDescriptor>> = {
  counted: msg`counted`,
  estimated: msg`estimated`,
  partner: msg`told by a partner`,
  platform: msg`from the platform`,
}

/** @returns figures in words: “Schools involved: 120 of 100 expected (counted)” */
export function useReachInWords(): (figure: ReachBesideExpected) => string {
  const { i18n, t } = useLingui()
  function reachedInWords(value: string, figure: ReachBesideExpected): string {
    const expected = figure.expected.map(wholeNumber).join(' / ')
    const basis = figure.basis === null ? null : i18n._(BASES[figure.basis])
    if (expected === '') return basis === null ? value : t`${value} (${basis})`
    return basis === null ? t`${value} of ${expected} expected` : t`${value} of ${expected} expected (${basis})`
  }
  return (figure) => {
    const expected = figure.expected.map(wholeNumber).join(' / ')
    const words = figure.value === null ? t`${expected} expected` : reachedInWords(wholeNumber(figure.value), figure)
    return figure.metric === null ? words : `${labelOf(REACH_METRICS, figure.metric)}: ${words}`
  }
}

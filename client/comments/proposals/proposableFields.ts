/** Finds the fields for which people can propose values. Pages supply it, since other features have the fields. */
import { createContext } from 'react'
import type { Labelled, ShownField } from '../../fields/fieldEntry.ts'

/** A field with an editor of its kind, or the first day, which moves the entry. */
export type ProposableField = ShownField | { readonly key: string; readonly kind: 'day'; readonly entry: Labelled }

/** @returns null for a place that is no such field */
export type FindProposableField = (document: string, field: string | null) => ProposableField | null

export const ProposableFields = createContext<FindProposableField>(() => null)

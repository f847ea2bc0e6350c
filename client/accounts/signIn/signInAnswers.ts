/** The checked answers to the sign-in page. `tests/client/sign-in-answers.test.ts` compares it with the schemas. */
import type { SignInOptions } from '../../../shared/accounts/session.ts'
import { ROLES } from '../../../shared/roles.ts'
import { having, isFlag, isText, listOf, oneOf, orNull, schemaOf, type Guard } from '../../http/guards.ts'

type Demo = NonNullable<SignInOptions['demo']>

const isId = isText as Guard<never>

const isDemo = having<Demo>({
  password: isText,
  people: listOf(
    having<Demo['people'][number]>({
      id: isId,
      email: isText,
      name: isText,
      role: oneOf(...ROLES),
      centre: orNull(isId),
    }),
  ),
  centres: listOf(having<Demo['centres'][number]>({ id: isId, name: isText, country: isId, countryName: isText })),
})

export const WaysToSignIn = schemaOf(
  having<SignInOptions>({
    providers: listOf(having<SignInOptions['providers'][number]>({ id: isText, label: isText })),
    mail: isFlag,
    demo: orNull(isDemo),
  }),
)

/** The answer to a code. Whose session it is, the workspace asks. */
export type SignInStep =
  | { readonly kind: 'signed-in' | 'known-address' }
  /** Several people share this mailbox. */
  | { readonly kind: 'shared'; readonly people: readonly { readonly id: string; readonly name: string }[] }

const isEnd = having<{ readonly kind: 'signed-in' | 'known-address' }>({ kind: oneOf('signed-in', 'known-address') })
const isShared = having<Extract<SignInStep, { readonly kind: 'shared' }>>({
  kind: oneOf('shared'),
  people: listOf(having<{ readonly id: string; readonly name: string }>({ id: isText, name: isText })),
})

export const SignInStep = schemaOf<SignInStep>((value): value is SignInStep => isEnd(value) || isShared(value))

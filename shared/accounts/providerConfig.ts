/** The providers that people may sign in with, as the operator configures them. */
import { z } from 'zod'

/** Over plain http a provider is believed on this machine alone, as in tests. */
function isSafe(issuer: string): boolean {
  if (!URL.canParse(issuer)) return true
  const { protocol, hostname } = new URL(issuer)
  return protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

export const ProviderConfig = z
  .object({
    /** In addresses: `/auth/<id>`. */
    id: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9-]{0,31}$/,
        'must be small letters a to z, digits and hyphens, such as login: 32 at most, the first no hyphen',
      )
      .refine((id) => id !== 'link', 'is the address of links by e-mail'),
    /** On the button: `EU Login`. */
    label: z.string().min(1).max(60),
    issuer: z
      .url({ protocol: /^https?$/, error: 'must be an address, such as https://login.example.org' })
      .refine(isSafe, 'must begin with https://: what a provider says over http could be anybody’s'),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1).optional(),
    scopes: z.string().min(1).default('openid email profile'),
    /** Whether an address that this provider calls verified may lead to an account with that address. */
    trustEmail: z.boolean().default(false),
  })
  .strict()
  .refine(({ scopes }) => scopes.split(/\s+/).includes('openid'), { path: ['scopes'], message: 'must include openid' })
export type ProviderConfig = z.infer<typeof ProviderConfig>

export const ProviderConfigs = z
  .array(ProviderConfig)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two providers have the same id')

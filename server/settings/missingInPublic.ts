/** Says at the start what a publicly reachable server still lacks. `config.ts` refuses dangerous settings instead. */
interface PublicConfig {
  readonly isPublic: boolean
  readonly publicUrl: string | null
  readonly providers: readonly unknown[]
  readonly mailSignIn: boolean
  readonly smtpUrl: string | null
  readonly notice: unknown
  readonly secret: string | null
  /** Where the server puts a secret that it makes itself. */
  readonly secretFile: string
  readonly trustedProxies: number
}

/** @returns a line for each thing that is missing; none on a loopback address */
export function missingInPublic(config: PublicConfig): readonly string[] {
  if (!config.isPublic) return []
  const missing: string[] = []
  if (config.publicUrl?.startsWith('https:') !== true) {
    missing.push('PUBLIC_URL must begin with https, or passwords of sessions can be read on the way.')
  }
  if (config.publicUrl !== null && config.trustedProxies === 0) {
    missing.push(
      'TRUST_PROXY: without it all visitors count as one address, and what one of them may do is done for all. ' +
        'Set it to the number of proxies in front, mostly 1.',
    )
  }
  if (config.providers.length === 0 && !config.mailSignIn) {
    missing.push('A way to sign in: OIDC_PROVIDERS, or MAIL_SIGN_IN=1 with SMTP_URL.')
  }
  if (config.smtpUrl === null) missing.push('SMTP_URL: without it emails are files on this server and reach nobody.')
  if (config.notice === null) missing.push('NOTICE_FILE: who is responsible for the data of people, by law.')
  if (config.secret === null) {
    missing.push(
      `SECRET: without it the server makes its own, in ${config.secretFile}. Your backup must hold that file.`,
    )
  }
  return missing.length === 0
    ? []
    : ['This server can be reached by others, and still lacks:', ...missing.map((one) => `- ${one}`)]
}

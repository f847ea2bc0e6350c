/**
 * Partners so frequent that sharing one says nothing: platforms, makers of devices, and words that stand for any
 * ministry or police. Latin spelling, lower case; a partner is common if its name contains one of these.
 */
const COMMON: readonly string[] = [
  'google',
  'youtube',
  'meta',
  'facebook',
  'instagram',
  'whatsapp',
  'tiktok',
  'snap',
  'snapchat',
  'microsoft',
  'apple',
  'amazon',
  'roblox',
  'discord',
  'samsung',
  'huawei',
  'vodafone',
  'orange',
  'telekom',
  'telia',
  'telenor',
  'unicef',
  'insafe',
  'inhope',
  'police',
  'ministry',
  'ministerium',
  'ministere',
  'ministerio',
  'ministero',
  'ministerstvo',
  'ministarstvo',
  'ministerul',
  'university',
  'youth panel',
]

export function isCommonPartner(name: string): boolean {
  const bounded = ` ${name} `
  return COMMON.some((common) => bounded.includes(` ${common} `))
}

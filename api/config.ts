import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { basemapOf, type ChosenBasemap } from './map/basemap.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

const Settings = Type.Object({
  DATABASE_URL: Type.Optional(
    Type.String({ pattern: '^postgres(ql)?://', description: 'PostgreSQL; unset: embedded' }),
  ),
  PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 3000, description: '0 picks a free one' }),
  HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  LUODI_DATA: Type.String({ minLength: 1, default: '.data', description: 'folder of the embedded database' }),
  LUODI_ILLUSTRATIVE: Type.Union([Type.Literal('on'), Type.Literal('off')], { default: 'on' }),
  LUODI_BASE_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  LUODI_SECRET: Type.Optional(Type.String({ minLength: 32, description: 'signs cookies' })),
  LUODI_TRUSTED_PROXY: Type.Optional(Type.String({ minLength: 1, description: 'addresses, with commas' })),
  LUODI_SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://' })),
  LUODI_MAIL_FROM: Type.Optional(Type.String({ pattern: '@' })),
  LUODI_OIDC_ISSUER: Type.Optional(
    Type.String({ pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1)[:/])' }),
  ),
  LUODI_OIDC_CLIENT_ID: Type.Optional(Type.String({ minLength: 1 })),
  LUODI_OIDC_CLIENT_SECRET: Type.Optional(Type.String({ minLength: 1 })),
  LUODI_OIDC_NAME: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  LUODI_BASEMAP: Type.String({ pattern: '^(built-in|tianditu|amap|https?://.+)$', default: 'built-in' }),
  LUODI_BASEMAP_KEY: Type.Optional(Type.String({ pattern: '^[\\w-]{1,200}$' })),
  LUODI_BASEMAP_REVIEW: Type.Optional(Type.String({ minLength: 4, maxLength: 60 })),
  LUODI_BASEMAP_ATTRIBUTION: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })),
  LUODI_BASEMAP_HOSTS: Type.Optional(Type.String({ pattern: '^https?://[\\w.:-]+(,https?://[\\w.:-]+)*$' })),
  LOG_LEVEL: Type.Unsafe<LogLevel>({ type: 'string', enum: [...logLevels], default: 'warn' }),
})

export interface MailSettings {
  /** smtp://user:password@host:587 */
  smtpUrl: string
  from: string
}

/** An identity provider of OpenID Connect. */
export interface OidcSettings {
  /** As its tokens name it, to the letter. */
  issuer: string
  clientId: string
  clientSecret: string
  /** As the sign-in page names it. */
  name: string
}

export interface Config {
  databaseUrl: string | undefined
  port: number
  host: string
  dataFolder: string
  illustrative: boolean
  /** Address under which readers reach the service, without a slash at its end; undefined: the one it listens on. */
  baseUrl: string | undefined
  /** Signs cookies; undefined: a secret that the database makes for itself. */
  secret: string | undefined
  /** Addresses of proxies whose word on the reader's address is taken. */
  trustedProxy: string | undefined
  /** Undefined: links are printed. */
  mail: MailSettings | undefined
  /** Undefined: people sign in by password only, and nobody is asked about anyone. */
  oidc: OidcSettings | undefined
  /** Undefined: the ground that is built in, and nothing is read from elsewhere. */
  map: ChosenBasemap | undefined
  /** Served over https to the reader: HSTS and upgrades only then. */
  isHttps: boolean
  logLevel: LogLevel
}

export class ConfigError extends Error {}

/**
 * Reads settings from the environment; an empty string counts as unset.
 * @throws ConfigError naming each setting, its value and what it may be
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.properties).flatMap((name) => {
      const value = environment[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
  const settings = Value.Convert(Settings, Value.Default(Settings, given))
  const errors = Value.Errors(Settings, settings).filter(({ instancePath }) => instancePath !== '')
  if (errors.length > 0)
    throw new ConfigError([...new Set(errors.map((error) => explain(error, given)))].join('\n'))
  const s = Value.Parse(Settings, settings)
  return {
    databaseUrl: s.DATABASE_URL,
    port: s.PORT,
    host: s.HOST,
    dataFolder: s.LUODI_DATA,
    illustrative: s.LUODI_ILLUSTRATIVE === 'on',
    baseUrl: s.LUODI_BASE_URL?.replace(/\/+$/, ''),
    secret: s.LUODI_SECRET,
    trustedProxy: s.LUODI_TRUSTED_PROXY,
    mail: s.LUODI_SMTP_URL
      ? {
          smtpUrl: s.LUODI_SMTP_URL,
          from: s.LUODI_MAIL_FROM ?? `luodi@${new URL(s.LUODI_SMTP_URL).hostname}`,
        }
      : undefined,
    oidc: oidcOf(s),
    map: mapOf(s),
    isHttps: s.LUODI_BASE_URL?.startsWith('https://') ?? false,
    logLevel: s.LOG_LEVEL,
  }
}

/** @throws ConfigError where some of the three are missing, since a sign-in that is half set is a mistake */
function oidcOf(s: Static<typeof Settings>): OidcSettings | undefined {
  const { LUODI_OIDC_ISSUER: issuer, LUODI_OIDC_CLIENT_ID: clientId } = s
  const { LUODI_OIDC_CLIENT_SECRET: clientSecret, LUODI_OIDC_NAME: name } = s
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError(
      'LUODI_OIDC_ISSUER, LUODI_OIDC_CLIENT_ID and LUODI_OIDC_CLIENT_SECRET are set together, or none of them',
    )
  return { issuer, clientId, clientSecret, name: name ?? new URL(issuer).host }
}

/** @throws ConfigError where Tianditu has no key, or something is set that the chosen ground has no use for */
function mapOf(s: Static<typeof Settings>): ChosenBasemap | undefined {
  const { LUODI_BASEMAP: of, LUODI_BASEMAP_KEY: key, LUODI_BASEMAP_HOSTS: hosts } = s
  if (of === 'tianditu' && key === undefined)
    throw new ConfigError(
      'LUODI_BASEMAP is "tianditu", which answers nobody without a key; get one at tianditu.gov.cn and set LUODI_BASEMAP_KEY',
    )
  if (of !== 'tianditu' && key !== undefined)
    throw new ConfigError(
      `LUODI_BASEMAP_KEY is (hidden), but LUODI_BASEMAP is "${of}"; only tianditu takes a key`,
    )
  if (!of.includes(':') && hosts !== undefined)
    throw new ConfigError(
      `LUODI_BASEMAP_HOSTS is "${hosts}", but LUODI_BASEMAP is "${of}"; only the address of a style has further hosts`,
    )
  if (of.includes(':') && !URL.canParse(of))
    throw new ConfigError(`LUODI_BASEMAP is "${of}"; it must be ${allowed.LUODI_BASEMAP}`)
  if (of === 'built-in') return undefined
  return basemapOf({
    of,
    key,
    review: s.LUODI_BASEMAP_REVIEW,
    attribution: s.LUODI_BASEMAP_ATTRIBUTION,
    hosts: hosts?.split(',') ?? [],
  })
}

const allowed: Record<string, string> = {
  DATABASE_URL: 'postgres://user:password@host:5432/name',
  PORT: 'a whole number from 0 to 65535',
  LUODI_ILLUSTRATIVE: 'on or off',
  LUODI_BASE_URL: 'an address beginning with http:// or https://',
  LUODI_SECRET: 'at least 32 characters of chance',
  LUODI_SMTP_URL: 'smtp://user:password@host:587 or smtps://…',
  LUODI_MAIL_FROM: 'an e-mail address',
  LUODI_OIDC_ISSUER: 'the https address of an identity provider, as its tokens name it',
  LUODI_OIDC_NAME: 'a name of at most 40 characters',
  LUODI_BASEMAP: 'built-in, tianditu, amap, or the address of a MapLibre style',
  LUODI_BASEMAP_KEY: 'letters, digits, - and _, as the provider gives it',
  LUODI_BASEMAP_REVIEW: 'a 审图号 of 4 to 60 characters',
  LUODI_BASEMAP_ATTRIBUTION: 'a text of at most 120 characters',
  LUODI_BASEMAP_HOSTS: 'origins such as https://tiles.example.org, with commas',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

/** What may hold a password is not shown. */
const secrets = new Set([
  'DATABASE_URL',
  'LUODI_SECRET',
  'LUODI_SMTP_URL',
  'LUODI_OIDC_CLIENT_SECRET',
  'LUODI_BASEMAP_KEY',
])

function explain({ instancePath }: { instancePath: string }, given: Record<string, unknown>): string {
  const name = instancePath.split('/')[1] ?? ''
  const shown = secrets.has(name) ? '(hidden)' : JSON.stringify(given[name])
  return `${name} is ${shown}; it must be ${allowed[name] ?? 'a text that is not empty'}`
}

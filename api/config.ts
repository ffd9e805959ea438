import { Type } from 'typebox'
import { Value } from 'typebox/value'

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
  LOG_LEVEL: Type.Unsafe<LogLevel>({ type: 'string', enum: [...logLevels], default: 'warn' }),
})

export interface Config {
  databaseUrl: string | undefined
  port: number
  host: string
  dataFolder: string
  illustrative: boolean
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
    isHttps: s.LUODI_BASE_URL?.startsWith('https://') ?? false,
    logLevel: s.LOG_LEVEL,
  }
}

const allowed: Record<string, string> = {
  DATABASE_URL: 'postgres://user:password@host:5432/name',
  PORT: 'a whole number from 0 to 65535',
  LUODI_ILLUSTRATIVE: 'on or off',
  LUODI_BASE_URL: 'an address beginning with http:// or https://',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent',
}

function explain({ instancePath }: { instancePath: string }, given: Record<string, unknown>): string {
  const name = instancePath.split('/')[1] ?? ''
  // A database address may hold a password, so it is not shown.
  const shown = name === 'DATABASE_URL' ? '(hidden)' : JSON.stringify(given[name])
  return `${name} is ${shown}; it must be ${allowed[name] ?? 'a text that is not empty'}`
}

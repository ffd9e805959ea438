import type { FastifyRequest } from 'fastify'
import type { LogLevel } from './config.ts'

/**
 * Ids; tokens after `/share/`; the code of a sign-in; what is searched for, such as the name of a firm; and whatever is as
 * long as a token. Percent signs count, so that no spelling hides one.
 */
const secrets =
  /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\/share\/)[^/?#]+|(?<=[?&](?:code|state|q)=)[^&#]+|[\w%-]{40,}/gi

/**
 * The log, which at info and below has a line per request with its address. An id in the address of a match run is all it
 * takes to read the run, and the token of a link all it takes to read a proposal, so whoever reads the log must find
 * neither. What a database says of a failure may quote values that people sent, so of an error only its kind, its text and
 * where it arose are kept.
 */
export const requestLog = (level: LogLevel) => ({
  level,
  serializers: {
    req: ({ method, url, host, ip }: FastifyRequest) => ({
      method,
      url: url.replaceAll(secrets, '…'),
      host,
      remoteAddress: ip,
    }),
    err: (error: Error & { code?: unknown }) => ({
      type: error.name,
      code: String(error.code ?? ''),
      message: error.message,
      stack: error.stack ?? '',
    }),
  },
})

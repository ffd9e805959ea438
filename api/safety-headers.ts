import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet from 'helmet'

/**
 * The headers by which browsers keep an answer from misuse: the same for every answer, so helmet is asked for them once.
 * @param isHttps only then are HSTS and upgrades asked for, else a plain-http installation would lock itself out
 * @param mapOrigins where an outside basemap is read from; nothing else is read from elsewhere
 */
export function safetyHeaders(
  isHttps: boolean,
  mapOrigins: readonly string[] = [],
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  const reply = {
    setHeader: (name: string, value: string) => {
      headers[name.toLowerCase()] = value
    },
    removeHeader: () => undefined,
  }
  const protect = helmet({
    strictTransportSecurity: isHttps,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'self'`],
        scriptSrc: [`'self'`],
        // Positions and widths that only data can give are set as styles of elements.
        styleSrc: [`'self'`, `'unsafe-inline'`],
        imgSrc: [`'self'`, 'data:', 'blob:', ...mapOrigins],
        connectSrc: [`'self'`, ...mapOrigins],
        workerSrc: [`'self'`, 'blob:'],
        objectSrc: [`'none'`],
        baseUri: [`'none'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  })
  protect({} as IncomingMessage, reply as unknown as ServerResponse, (cause) => {
    if (cause) throw cause
  })
  return headers
}

/**
 * An Idempotency-Key. Not `crypto.randomUUID`, which browsers keep from pages that come without TLS, as inside a closed
 * network.
 */
export const writeKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

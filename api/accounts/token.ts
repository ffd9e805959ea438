import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses, in letters that an address takes. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: SHA-256 in hex. With 256 bits of chance in it no salt and no slow hash is needed. */
export const digestOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

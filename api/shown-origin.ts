/** Where a reader finds a service that listens on this machine alone: one name everywhere, since a cookie is of one name. */
export const shownOrigin = (listening: string): string => listening.replace('127.0.0.1', 'localhost')

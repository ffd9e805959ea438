import { answer, type Http } from '../client.ts'

export const signIn = (http: Http, email: string, password: string): Promise<void> =>
  answer(http.POST('/api/account/sign-in', { body: { email, password } }))

export const changePassword = (http: Http, current: string, next: string): Promise<void> =>
  answer(http.POST('/api/account/password', { body: { current, next } }))

export const askForReset = (http: Http, email: string): Promise<void> =>
  answer(http.POST('/api/account/reset-request', { body: { email } }))

export const resetPassword = (http: Http, token: string, password: string): Promise<void> =>
  answer(http.POST('/api/account/reset', { body: { token, password } }))

/** @param email of the first administrator; empty with an invitation, which has its own */
export const accept = (
  http: Http,
  { email, ...rest }: { token: string; name: string; password: string; email: string },
): Promise<void> =>
  answer(http.POST('/api/account/accept', { body: { ...rest, ...(email === '' ? {} : { email }) } }))

/** @param email of the account itself, to say that it is meant */
export const eraseMe = (http: Http, email: string): Promise<void> =>
  answer(http.POST('/api/account/erase', { body: { email } }))

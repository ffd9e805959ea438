import type { ContactRequest } from '../../api/contract.ts'

/** A person at a firm, as typed. */
export interface ContactForm {
  name: string
  position: string
  phone: string
  email: string
}

export const emptyContact: ContactForm = { name: '', position: '', phone: '', email: '' }

/** What was typed, without what was left empty. */
export function contactFrom({ name, ...others }: ContactForm): ContactRequest {
  const given = Object.entries(others).flatMap(([key, value]) =>
    value.trim() === '' ? [] : [[key, value.trim()] as const],
  )
  return { name: name.trim(), ...Object.fromEntries(given) }
}

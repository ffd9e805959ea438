import type { Contact, ContactChange, ContactRequest } from '../../api/contract.ts'

/** A person at a firm, as typed. */
export interface ContactForm {
  name: string
  position: string
  phone: string
  email: string
}

export const emptyContact: ContactForm = { name: '', position: '', phone: '', email: '' }

/** A person as the fields of the form have them. */
export const typedContact = (person: Contact | null): ContactForm =>
  person === null
    ? emptyContact
    : {
        name: person.name ?? '',
        position: person.position ?? '',
        phone: person.phone ?? '',
        email: person.email ?? '',
      }

/** What was typed, where what was left empty is taken away. */
export const contactChange = ({ name, position, phone, email }: ContactForm): ContactChange => ({
  name: name.trim(),
  position: position.trim() || null,
  phone: phone.trim() || null,
  email: email.trim() || null,
})

/** What was typed, without what was left empty. */
export function contactFrom({ name, ...others }: ContactForm): ContactRequest {
  const given = Object.entries(others).flatMap(([key, value]) =>
    value.trim() === '' ? [] : [[key, value.trim()] as const],
  )
  return { name: name.trim(), ...Object.fromEntries(given) }
}

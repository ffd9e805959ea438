import type { MailSettings } from '../config.ts'
import type { Bilingual } from '../contract.ts'

export interface Message {
  to: string
  subject: Bilingual
  text: Bilingual
  link: string
}

/** Brings a link to whom it is for: by mail where a server is set, else on the console of whoever runs the service. */
export interface Deliver {
  isMail: boolean
  send(message: Message): Promise<void>
}

export const byPrinting = (print: (line: string) => void): Deliver => ({
  isMail: false,
  async send({ subject, link }) {
    print(`${subject.zh} · ${subject.en}: ${link}`)
  },
})

/** One mail in both languages. */
export const byMail = ({ smtpUrl, from }: MailSettings): Deliver => ({
  isMail: true,
  async send({ to, subject, text, link }) {
    const { createTransport } = await import('nodemailer')
    const transport = createTransport(smtpUrl)
    try {
      await transport.sendMail({
        from,
        to,
        subject: `${subject.zh} ${subject.en}`,
        text: `${text.zh}\n\n${link}\n\n${text.en}\n`,
      })
    } finally {
      transport.close()
    }
  },
})

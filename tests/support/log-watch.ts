import { Writable } from 'node:stream'

/** What no log may ever have: passwords, contacts and session tokens of the tests. */
const secrets = /correct horse|@example\.org|session_token|\$?[0-9a-f]{32}:[0-9a-f]{128}/

export interface LogWatch {
  stream: Writable
  /** Everything that was logged. */
  text(): string
  /** The first line with something secret in it. */
  leak(): string | undefined
}

/** Reads along with the log of a service. */
export function watchLog(): LogWatch {
  const lines: string[] = []
  return {
    stream: new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk))
        done()
      },
    }),
    text: () => lines.join(''),
    leak: () => lines.find((line) => secrets.test(line)),
  }
}

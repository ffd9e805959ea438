import type { ProposalBody } from '../contract.ts'
import type { Sheet, Value } from '../workbook.ts'
import { cited, type Say } from './workbook-sheet.ts'
import { basisNames, eiaClassNames, trackNames, words } from './workbook-words.ts'

/** The class and the track, and on what they rest. */
export function screening({ eia }: ProposalBody, say: Say): Sheet[] {
  if (!eia) return []
  const head = [
    words.process,
    words.eiaClass,
    words.track,
    words.governs,
    words.reason,
    words.basis,
    words.source,
  ]
  const top: Value[][] = [
    [say(words.eiaClass), say(eiaClassNames[eia.class])],
    ...(eia.class === 'unknown' && eia.atLeast
      ? [[say(words.atLeast), say(eiaClassNames[eia.atLeast])]]
      : []),
    [say(words.track), say(trackNames[eia.track])],
    ...eia.missing.map(({ text }) => [say(words.missing), say(text)]),
    [say(eia.disclaimer)],
    [],
  ]
  return [
    {
      name: say(words.eia),
      heads: [top.length],
      rows: [
        ...top,
        head.map(say),
        ...eia.grounds.map((ground) => [
          say(ground.name),
          ground.class && say(eiaClassNames[ground.class]),
          ground.track && say(trackNames[ground.track]),
          say(ground.governs ? words.yes : words.no),
          say(ground.text),
          say(basisNames[ground.basis]),
          cited(ground.source, say),
        ]),
      ],
    },
  ]
}

import { type EiaClass, eiaClasses } from '../../../sql/vocabulary.ts'
import type { SupportedPlace } from './place.ts'

/** The least and the most that the EIA class of a project can be: the same where it is known. */
export interface EiaRange {
  least: EiaClass
  most: EiaClass
}

/**
 * The highest class governs, and processes that nobody has named may raise it to the highest. Offices, exhibitions
 * and stores of which nothing is said are taken to do nothing that the catalogue lists.
 */
export function eiaRangeOf(places: readonly SupportedPlace[]): EiaRange {
  const ranges = places.map(({ ask: { use, screening } }): EiaRange => {
    if (screening !== null && screening.class !== 'unknown')
      return { least: screening.class, most: screening.class }
    const least = screening?.atLeast ?? 'exempt'
    const isQuiet = !['production', 'pilot', 'rnd'].includes(use) && (screening?.processes.length ?? 0) === 0
    return { least, most: isQuiet ? 'exempt' : 'report' }
  })
  return { least: highest(ranges.map(({ least }) => least)), most: highest(ranges.map(({ most }) => most)) }
}

const highest = (classes: readonly EiaClass[]): EiaClass =>
  eiaClasses.findLast((each) => classes.includes(each)) ?? 'exempt'

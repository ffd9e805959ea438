import { benchHttp } from './http.ts'
import { benchMatch } from './match.ts'

/** Ratios of medians, interleaved in one run; absolute figures belong to the machine. */
await benchMatch()
await benchHttp()

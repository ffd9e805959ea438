import { benchHold } from './hold.ts'
import { benchHttp } from './http.ts'
import { benchInteraction } from './interaction.ts'
import { benchLoad } from './load.ts'
import { benchMap } from './map.ts'
import { benchMatch } from './match.ts'
import { benchTile } from './tile.ts'

/** Ratios of medians, interleaved in one run; absolute figures belong to the machine. */
await benchLoad()
await benchMatch()
await benchHold()
await benchHttp()
await benchTile()
await benchMap()
await benchInteraction()

import type { Bilingual } from '../../api/contract.ts'
import { shell } from '../messages/shell.ts'

interface Workspace {
  path: string
  name: Bilingual
  icon: 'search' | 'sliders' | 'chart'
  /** Whether a path belongs to this workspace. */
  holds: (path: string) => boolean
}

export const workspaces: readonly Workspace[] = [
  {
    path: '/',
    name: shell.find,
    icon: 'search',
    holds: (path) => path === '/' || path.startsWith('/spaces/'),
  },
  {
    path: '/match',
    name: shell.match,
    icon: 'sliders',
    holds: (path) => /^\/(match|leads|proposals|commitments|enquiries)(\/|$)/.test(path),
  },
  { path: '/occupancy', name: shell.occupancy, icon: 'chart', holds: (path) => path === '/occupancy' },
]

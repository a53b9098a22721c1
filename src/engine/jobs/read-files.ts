import { readFiles as read } from '../../data/read-files'
import type { JobHandler } from '../contract'

export const readFiles: JobHandler<'read-files'> = ({ files, overrides }, control) =>
  read(files, overrides, {
    breathe: () => control.breathe(),
    progress: (done, total) => control.progress({ done, total, message: 'reading', metric: null }),
  })

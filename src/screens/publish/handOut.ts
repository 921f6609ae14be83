import { fileText } from '../../curriculum/editing/draft.ts'
import type { LayerFile } from '../../records/curriculaKeeping.ts'
import { handOutText } from '../file.ts'

/** Offers a published file to keep, under the name that it has below `curricula/`. */
export const handOutVersion = ({ path, content }: LayerFile): void =>
  handOutText(path.replace(/^.*\//, ''), fileText(content))

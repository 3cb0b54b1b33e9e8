import { FOLDERS } from '../../src/adapters/contract/folders.js'
import { runFolder } from './run-folder.js'

for (const folder of FOLDERS) if (folder !== 'close' && folder !== 'reads') runFolder(folder)

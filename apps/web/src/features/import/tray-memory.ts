import { trayMemory } from '../../shared/hooks/tray-memory.js';

/** What the tray remembers of imports. */
export const importsInTray = trayMemory('tidewater.import-tray');

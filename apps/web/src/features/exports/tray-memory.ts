import { trayMemory } from '../../shared/hooks/tray-memory.js';

/** What the tray remembers of exports. */
export const exportsInTray = trayMemory('tidewater.export-tray');

import { start } from './start';

// Awaited, because Electron waits for its main module before it asks for a display, and commands need none.
await start(process.argv.slice(1));

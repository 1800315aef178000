import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';

const whole = z.number().int();
const stateSchema = z.object({ x: whole, y: whole, width: whole, height: whole, maximized: z.boolean() });
export type WindowState = z.infer<typeof stateSchema>;

const FILE = 'window-state.json';

/** @returns where the window was when it was closed, as far as that is on a screen that is there */
export function readWindowState(folder: string): Partial<WindowState> {
  let state: WindowState;
  try {
    state = stateSchema.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    // The first start, or a damaged file: nothing is lost but the place of a window.
    return {};
  }
  const { workArea } = screen.getDisplayMatching(state);
  const size = {
    width: Math.min(state.width, workArea.width),
    height: Math.min(state.height, workArea.height),
    maximized: state.maximized,
  };
  const place = { x: state.x, y: state.y, ...size };
  return isInside(place, workArea) ? place : size;
}

/** Writes down where the window is when it is closed. */
export function keepWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeFileSync(join(folder, FILE), JSON.stringify(state), { mode: 0o600 });
    } catch {
      // A disk that is full or gone: it is only the place of a window.
    }
  });
}

function isInside(place: Rectangle, area: Rectangle): boolean {
  return (
    place.x >= area.x &&
    place.y >= area.y &&
    place.x + place.width <= area.x + area.width &&
    place.y + place.height <= area.y + area.height
  );
}

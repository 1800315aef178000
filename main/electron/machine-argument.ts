import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { AppEvent } from '#shared/contract/contract';
import { checkTargets } from '#main/use-cases/index';
import { EVENT_CHANNEL } from './channels';

/** What a second start hands to the first one. */
export type Handed = { machine?: string };

const handedSchema = z.object({ machine: z.string().optional() });

/**
 * The machine that a start of the window is about: `amt-bench 192.168.1.17`.
 * @param args without the executable; switches and whatever is no single address or name count for nothing
 */
export function askedMachine(args: readonly string[]): string | undefined {
  return args.find((arg) => !arg.startsWith('-') && isOneMachine(arg));
}

/** @param handed came from another process */
export function handedMachine(handed: unknown): string | undefined {
  const { data } = handedSchema.safeParse(handed);
  return data?.machine === undefined ? undefined : askedMachine([data.machine]);
}

/** Tells the page to show it; the page must have been loaded. */
export function showMachine(window: BrowserWindow, target: string): void {
  const event: AppEvent = { type: 'open', target };
  if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}

function isOneMachine(arg: string): boolean {
  if (arg.length > 300) return false;
  const checked = checkTargets({ targets: arg });
  return checked.ok && checked.value.addresses === 1;
}

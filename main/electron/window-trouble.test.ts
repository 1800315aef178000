import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#main/journal/program-log';
import { logWindowTrouble } from './window-trouble';

/** A page that emits the events of the test. */
function fakePage(): { logged: LogEvent[]; emit: EventEmitter['emit'] } {
  const page = new EventEmitter();
  const logged: LogEvent[] = [];
  logWindowTrouble(page, { write: (entry) => logged.push(entry) });
  return { logged, emit: page.emit.bind(page) };
}

describe('trouble of the window', () => {
  it('is logged by the name of the error, without its text', () => {
    const { logged, emit } = fakePage();
    emit('console-message', {
      level: 'error',
      message: 'Uncaught TypeError: Canary-Passw0rd is no function',
    });
    emit('console-message', { level: 'error', message: 'Uncaught (in promise) RangeError: Canary-Passw0rd' });
    emit('console-message', { level: 'error', message: 'Canary-Passw0rd' });
    emit('console-message', { level: 'info', message: 'Canary-Passw0rd' });
    expect(logged.map((entry) => 'reason' in entry && entry.reason)).toEqual([
      'TypeError',
      'RangeError',
      'console-error',
    ]);
  });

  it('is logged when the page crashes, and not when it ends', () => {
    const { logged, emit } = fakePage();
    emit('render-process-gone', {}, { reason: 'clean-exit' });
    emit('render-process-gone', {}, { reason: 'oom' });
    emit('preload-error', {});
    expect(logged).toEqual([
      { event: 'window-trouble', reason: 'oom' },
      { event: 'window-trouble', reason: 'preload-error' },
    ]);
  });
});

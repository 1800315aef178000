import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobEvent, JobKind } from '#shared/model/job';
import { english } from '#shared/testing/english';
import { showWork } from './progress-outside-window';
import { blockers, FakeWindow, notifications, resetElectron } from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

let window: FakeWindow;
let kinds: JobKind[];
let tell: (event: JobEvent) => void;

const stamp = { jobId: '0', seq: 1, at: '2026-11-26T12:00:00.000Z' };

beforeEach(() => {
  resetElectron();
  window = new FakeWindow({ webPreferences: {} });
  kinds = ['configure'];
  showWork(
    {
      running: () => kinds.map((kind, i) => ({ jobId: String(i), kind, running: true })),
      onEvent(listener) {
        tell = listener;
        return () => undefined;
      },
    },
    window as unknown as BrowserWindow,
    english,
  );
});

function run(kind: JobKind, end: 'completed' | 'cancelled' | 'failed' = 'completed'): void {
  kinds = [kind];
  tell({ ...stamp, kind: 'state', state: 'running' });
  tell({ ...stamp, kind: 'progress', progress: { done: 1, total: 4, phase: '', current: '' } });
  kinds = [];
  tell({ ...stamp, kind: 'done', end });
}

describe('work that goes on', () => {
  it('shows in the taskbar, and keeps the computer awake', () => {
    tell({ ...stamp, kind: 'state', state: 'running' });
    expect(blockers.size).toBe(1);
    run('configure');
    expect(window.bars).toEqual([[2], [2], [0.25], [-1]]);
    expect(blockers.size).toBe(0);
  });

  it.each([
    ['scan', 'completed', 'The scan has ended.'],
    ['plan-many', 'completed', 'The machines were read. Review the changes.'],
    ['configure-many', 'completed', 'Configuring has ended. See the result.'],
    ['unprovision', 'failed', 'Unprovisioning has failed. See the reason.'],
  ] as const)('%s says at its end that it has %s, where nobody looks', (kind, end, text) => {
    run(kind, end);
    expect(notifications).toEqual([]);
    window.focused = false;
    run(kind, end);
    expect(notifications).toEqual([text]);
  });

  it('says nothing of what the technician stopped, or of a short look', () => {
    window.focused = false;
    run('scan', 'cancelled');
    run('recheck');
    expect(notifications).toEqual([]);
  });
});

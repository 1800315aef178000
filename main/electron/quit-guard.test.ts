import { describe, expect, it, vi } from 'vitest';
import type { JobKind } from '#shared/model/job';
import { DirectWrites } from './direct-writes';
import { QuitGuard, type QuitGuardOptions } from './quit-guard';

type Done = Awaited<ReturnType<QuitGuardOptions['jobs']['ended']>>;

/** Jobs that end when the test says so. */
function bench(kinds: JobKind[]): {
  jobs: QuitGuardOptions['jobs'];
  log: string[];
  end: () => void;
} {
  const log: string[] = [];
  let end = (): void => undefined;
  const ended = new Promise<Done>((resolve) => {
    end = () => resolve({} as Done);
  });
  const jobs: QuitGuardOptions['jobs'] = {
    running: () => kinds.map((kind, i) => ({ jobId: `${kind}-${String(i)}`, kind, running: true })),
    cancel: (id, how) => {
      log.push(`${how} ${id}`);
      return { ok: true, value: undefined };
    },
    ended: (id) => {
      log.push(`wait ${id}`);
      return ended;
    },
  };
  return { jobs, log, end };
}

function guard(
  jobs: QuitGuardOptions['jobs'],
  answer: (over: AbortSignal) => Promise<boolean>,
  close = vi.fn(() => Promise.resolve()),
  writes: QuitGuardOptions['writes'] = { running: false, ended: () => Promise.resolve() },
  askUnsaved?: () => Promise<boolean>,
): {
  guard: QuitGuard;
  ask: ReturnType<typeof vi.fn>;
  close: typeof close;
  quit: ReturnType<typeof vi.fn>;
  bugs: unknown[];
} {
  const bugs: unknown[] = [];
  const ask = vi.fn(answer);
  const quit = vi.fn();
  return {
    guard: new QuitGuard({
      jobs,
      writes,
      ask,
      unsaved: () => askUnsaved !== undefined,
      askUnsaved: askUnsaved ?? (() => Promise.reject(new Error('is not asked'))),
      close,
      quit,
      onBug: (bug) => bugs.push(bug),
    }),
    ask,
    close,
    quit,
    bugs,
  };
}

describe('quitting', () => {
  it('closes nothing while something in the window is not to be lost', async () => {
    const { jobs } = bench([]);
    let lose = false;
    const it = guard(
      jobs,
      () => Promise.resolve(true),
      undefined,
      undefined,
      () => Promise.resolve(lose),
    );
    expect(it.guard.mayQuit()).toBe(false);
    await new Promise((done) => setTimeout(done, 10));
    expect(it.close).not.toHaveBeenCalled();
    lose = true;
    expect(it.guard.mayQuit()).toBe(false);
    await vi.waitFor(() => expect(it.quit).toHaveBeenCalledOnce());
    expect(it.guard.mayQuit()).toBe(true);
  });

  it('asks nothing when no machine is being configured', async () => {
    const { jobs, log } = bench(['scan']);
    const it = guard(jobs, () => Promise.resolve(false));
    expect(it.guard.mayQuit()).toBe(false);
    await vi.waitFor(() => expect(it.quit).toHaveBeenCalledOnce());
    expect(it.ask).not.toHaveBeenCalled();
    expect(it.close).toHaveBeenCalledOnce();
    expect(log).toEqual([]);
    expect(it.guard.mayQuit()).toBe(true);
  });

  it('takes its question back when the change has ended meanwhile', async () => {
    const kinds: JobKind[] = ['configure'];
    const { jobs } = bench(kinds);
    const it = guard(
      jobs,
      (over) => new Promise((answer) => over.addEventListener('abort', () => answer(false))),
    );
    expect(it.guard.mayQuit()).toBe(false);
    kinds.pop();
    // Once the job has ended, the next attempt quits the program.
    await vi.waitFor(() => {
      it.guard.mayQuit();
      expect(it.quit).toHaveBeenCalledOnce();
    });
    expect(it.ask).toHaveBeenCalledOnce();
  });

  it('does not happen when the technician stays', async () => {
    const { jobs, log } = bench(['configure']);
    const it = guard(jobs, () => Promise.resolve(false));
    expect(it.guard.configuring).toBe(true);
    expect(it.guard.mayQuit()).toBe(false);
    await new Promise(setImmediate);
    expect(it.close).not.toHaveBeenCalled();
    expect(it.quit).not.toHaveBeenCalled();
    expect(log).toEqual([]);
    // And is asked again the next time.
    expect(it.guard.mayQuit()).toBe(false);
    expect(it.ask).toHaveBeenCalledTimes(2);
  });

  it('waits until the changes under way have ended, and never cuts them short', async () => {
    const { jobs, log, end } = bench(['scan', 'configure', 'configure']);
    const it = guard(jobs, () => Promise.resolve(true));
    it.guard.mayQuit();
    await new Promise(setImmediate);
    expect(log).toEqual(['drain configure-1', 'drain configure-2', 'wait configure-1', 'wait configure-2']);
    expect(it.close).not.toHaveBeenCalled();
    // A second try meanwhile asks nothing and changes nothing.
    expect(it.guard.mayQuit()).toBe(false);
    end();
    await vi.waitFor(() => expect(it.quit).toHaveBeenCalledOnce());
    expect(it.ask).toHaveBeenCalledOnce();
    expect(it.close).toHaveBeenCalledOnce();
  });

  it('happens even when closing fails', async () => {
    const { jobs } = bench([]);
    const it = guard(
      jobs,
      () => Promise.resolve(true),
      vi.fn(() => Promise.reject(new Error('stuck'))),
    );
    it.guard.mayQuit();
    await vi.waitFor(() => expect(it.quit).toHaveBeenCalledOnce());
    expect(it.bugs).toEqual([new Error('stuck')]);
  });

  it.each<JobKind>(['configure', 'configure-many', 'unprovision'])('asks about %s', async (kind) => {
    const { jobs, log } = bench([kind]);
    const it = guard(jobs, () => Promise.resolve(true));
    it.guard.mayQuit();
    await new Promise(setImmediate);
    expect(it.ask).toHaveBeenCalledOnce();
    expect(log).toEqual([`drain ${kind}-0`, `wait ${kind}-0`]);
  });

  it('asks nothing about machines that are only read', () => {
    const { jobs } = bench(['scan', 'plan-many']);
    const it = guard(jobs, () => Promise.resolve(true));
    it.guard.mayQuit();
    expect(it.ask).not.toHaveBeenCalled();
  });

  it.each([
    'machine.power',
    'machine.set-mebx',
    'machine.rotate-password',
    'machine.upgrade-to-acm',
  ] as const)('asks about %s, and waits for it', async (name) => {
    const writes = new DirectWrites();
    let answer = (): void => undefined;
    const service = writes.watch({
      call: () => new Promise((resolve) => (answer = () => resolve({ ok: true, value: {} }))),
      left: () => undefined,
      onEvent: () => () => undefined,
    });
    void service.call('machine.get', {});
    expect(writes.running).toBe(false);
    const called = service.call(name, {});
    const it = guard(bench([]).jobs, () => Promise.resolve(true), undefined, writes);
    expect(it.guard.configuring).toBe(true);
    it.guard.mayQuit();
    await new Promise(setImmediate);
    expect(it.close).not.toHaveBeenCalled();
    answer();
    await called;
    await vi.waitFor(() => expect(it.quit).toHaveBeenCalledOnce());
    expect(it.guard.configuring).toBe(false);
  });
});

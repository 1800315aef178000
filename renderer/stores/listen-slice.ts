import type { Client } from '../../shared/contract/client';
import { isRunning, jobOf } from './jobs';
import type { Get, ListenSlice, Set } from './state';

/** Listening for machines that ask to be set up. It ends with its dialog, or with the window. */
export function createListenSlice(client: Client, set: Set, get: Get): ListenSlice {
  return {
    listenShown: false,
    listenJob: undefined,
    listenFailure: undefined,

    showListen: () => set({ listenShown: true }),
    closeListen() {
      get().stopListen();
      get().forgetJob(get().listenJob);
      set({ listenShown: false, listenJob: undefined, listenFailure: undefined });
    },
    async startListen() {
      if (isRunning(jobOf(get(), get().listenJob))) return;
      get().forgetJob(get().listenJob);
      set({ listenJob: undefined, listenFailure: undefined });
      const started = await client.call('job.start', { request: { kind: 'listen' } });
      if (!started.ok) set({ listenFailure: started.error });
      else if (get().listenShown) get().joinListen(started.value.jobId);
      else void client.call('job.cancel', { jobId: started.value.jobId, how: 'now' });
    },
    stopListen() {
      const { listenJob: jobId } = get();
      if (jobId === undefined || !isRunning(jobOf(get(), jobId))) return;
      void client.call('job.cancel', { jobId, how: 'now' });
    },
    joinListen(jobId) {
      get().trackJob(jobId, 'listen');
      set({ listenShown: true, listenJob: jobId });
      void get().catchUpJob(jobId);
      void get()
        .jobEnded(jobId)
        .then((end) => {
          if (get().listenJob === jobId) set({ listenFailure: end?.failure });
        });
    },
  };
}

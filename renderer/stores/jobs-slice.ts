import type { Client } from '../../shared/contract/client';
import { type JobEnd, jobOf, type JobsSlice, newJob, withEvent } from './jobs';
import type { Get, Set } from './state';

/** Follows jobs of main: applies their events, waits for their ends, stops them. */
export function createJobsSlice(client: Client, set: Set, get: Get): JobsSlice {
  const waiting = new Map<string, ((end: JobEnd | undefined) => void)[]>();

  function tellWaiting(jobId: string, end: JobEnd | undefined): void {
    waiting.get(jobId)?.forEach((resolve) => resolve(end));
    waiting.delete(jobId);
  }

  return {
    jobs: {},

    trackJob(jobId, kind) {
      const { jobs } = get();
      if (!jobs[jobId]) set({ jobs: { ...jobs, [jobId]: newJob(jobId, kind) } });
    },

    async catchUpJob(jobId) {
      const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
      if (snapshot.ok) get().applyJobEvents(snapshot.value.events);
      // A lost connection says nothing about the job; it is asked about again after reconnecting.
      else if (snapshot.error.code !== 'connection-lost') get().forgetJob(jobId);
    },

    applyJobEvents(events) {
      const jobs = { ...get().jobs };
      const ends: JobEnd[] = [];
      let news = false;
      for (const event of events) {
        const job = jobs[event.jobId];
        if (!job) continue;
        news = true;
        jobs[event.jobId] = withEvent(job, event);
        if (event.kind === 'done' && !job.end) ends.push(event);
      }
      if (news) set({ jobs });
      for (const end of ends) tellWaiting(end.jobId, end);
    },

    async jobEnded(jobId) {
      const job = get().jobs[jobId];
      if (!job || job.end) return job?.end;
      return new Promise((resolve) => waiting.set(jobId, [...(waiting.get(jobId) ?? []), resolve]));
    },

    async stopJob(jobId) {
      const job = jobOf(get(), jobId);
      if (!job || job.end) return;
      set({ jobs: { ...get().jobs, [job.id]: { ...job, stopping: true } } });
      const told = await client.call('job.cancel', { jobId: job.id, how: job.stopping ? 'now' : 'drain' });
      const now = jobOf(get(), jobId);
      // It does not know: the next press must not be taken for the second one.
      if (!told.ok && now) set({ jobs: { ...get().jobs, [job.id]: { ...now, stopping: job.stopping } } });
    },

    forgetJob(jobId) {
      if (jobId === undefined || !get().jobs[jobId]) return;
      set({ jobs: Object.fromEntries(Object.entries(get().jobs).filter(([id]) => id !== jobId)) });
      tellWaiting(jobId, undefined);
    },
  };
}

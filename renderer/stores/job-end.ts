import type { Client } from '../../shared/contract/client';
import type { JobEvent } from '../../shared/model/job';

/** Resolves when a job has ended, whether or not its last event was missed. */
export async function jobEnd(client: Client, jobId: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const off = client.onEvent((event) => {
      if (event.type === 'job' && event.event.jobId === jobId && event.event.kind === 'done') finish();
    });
    const finish = (): void => {
      off();
      resolve();
    };
    void client.call('job.snapshot', { jobId, afterSeq: 0 }).then((snapshot) => {
      if (!snapshot.ok || !snapshot.value.running) finish();
    });
  });
}

/**
 * Takes in what a job has said before its number was known here: fast work is half done by then. What comes twice must
 * do no harm to whoever takes it.
 */
export async function catchUp(client: Client, jobId: string, take: (event: JobEvent) => void): Promise<void> {
  const snapshot = await client.call('job.snapshot', { jobId, afterSeq: 0 });
  if (snapshot.ok) snapshot.value.events.forEach(take);
}

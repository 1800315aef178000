import type { Client } from '../../shared/contract/client';

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

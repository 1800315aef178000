import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../shared/result';
import { useAppState } from '../../stores/app-store-context';
import type { ExplainedLog, LogSource } from '../../stores/state';

interface Reading {
  /** Bytes that were read, and all of them; undefined: nothing is being read. */
  progress: { done: number; total: number } | undefined;
  explained: ExplainedLog | undefined;
  failure: Failure | undefined;
  read: (sources: readonly LogSource[]) => Promise<void>;
  stop: () => void;
}

/** Logs that are read and explained. A new reading ends the one before, and leaving the page ends it, too. */
export function useReading(): Reading {
  const explainLogs = useAppState((state) => state.explainLogs);
  const [progress, setProgress] = useState<Reading['progress']>();
  const [explained, setExplained] = useState<ExplainedLog>();
  const [failure, setFailure] = useState<Failure>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const read = useCallback(
    async (sources: readonly LogSource[]): Promise<void> => {
      if (sources.length === 0) return;
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      setExplained(undefined);
      setFailure(undefined);
      setProgress({ done: 0, total: 0 });
      const result = await explainLogs(sources, controller.signal, (done, total) => {
        if (current.current === controller) setProgress({ done, total });
      });
      // Another one has begun meanwhile.
      if (current.current !== controller) return;
      setProgress(undefined);
      if (result.ok) setExplained(result.value);
      else setFailure(result.error);
    },
    [explainLogs],
  );
  return { progress, explained, failure, read, stop: () => current.current?.abort() };
}

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useAppState } from './app-store-context';
import { type Job, jobOf } from './jobs';
import type { MachineState, MachineStore } from './state';

export const MachineStoreContext = createContext<MachineStore | undefined>(undefined);

/** Reads a part of the state of the machine whose page is open; the component renders anew when that part changes. */
export function useMachineState<T>(select: (state: MachineState) => T): T {
  const store = useContext(MachineStoreContext);
  if (!store) throw new Error('MachineStoreContext is missing');
  return useStore(store, select);
}

/** A job of the machine whose page is open; undefined where there is none. */
export function useMachineJob(
  name: 'configureJob' | 'actionJob' | 'recheckJob' | 'watchJob',
): Job | undefined {
  const jobId = useMachineState((state) => state[name]);
  return useAppState((state) => jobOf(state, jobId));
}

import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BenchStore } from '../stores/bench-store';
import type { BenchState } from '../stores/state';

export const BenchContext = createContext<BenchStore | undefined>(undefined);

/** The store itself, for handlers that act on the state and show nothing of it. */
export function useBenchStore(): BenchStore {
  const store = useContext(BenchContext);
  if (!store) throw new Error('BenchContext is missing');
  return store;
}

/** Reads a part of the window's state; the component renders anew when that part changes. */
export function useBench<T>(select: (state: BenchState) => T): T {
  return useStore(useBenchStore(), select);
}

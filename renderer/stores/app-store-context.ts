import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppStore } from './app-store';
import type { AppState } from './state';

export const AppStoreContext = createContext<AppStore | undefined>(undefined);

/** The store itself, for handlers that act on the state and show nothing of it. */
export function useAppStore(): AppStore {
  const store = useContext(AppStoreContext);
  if (!store) throw new Error('AppStoreContext is missing');
  return store;
}

/** Reads a part of the window's state; the component renders anew when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select);
}

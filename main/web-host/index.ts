import type { Result } from '#shared/result';
import { AppFiles } from '#main/host-files/app-files';
import { openAppService, type UseCases } from '#main/use-cases/index';
import { serve, type WebHost } from './serve';

export type { WebHost } from './serve';

export interface ServeAppOptions {
  useCases: UseCases;
  /** Of the built window; holds its index.html. */
  rendererFolder: string;
  /** On 127.0.0.1; 0 takes a free one. */
  port: number;
  /** Gets what a handler threw; log it. */
  onBug: (error: unknown) => void;
}

/**
 * The app in a browser: the built window and the contract on 127.0.0.1, for whoever opens one of its links.
 * @returns `input-invalid` when the port cannot be had, `file-unreadable` when the window was not built
 */
export async function serveApp(options: ServeAppOptions): Promise<Result<WebHost>> {
  const { useCases, rendererFolder, port, onBug } = options;
  const files = AppFiles.open(rendererFolder);
  if (!files.ok) return files;
  return serve({ service: openAppService(useCases, onBug), files: files.value, port, onBug });
}

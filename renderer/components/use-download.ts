import { useState } from 'react';
import type { TextFile } from '../../shared/model/text-file';
import type { Failure, Result } from '../../shared/result';
import { saveFile } from './save-file';

interface Download {
  /** Saves a file. @param file undefined: nobody waits for it any more */
  download: (file: Promise<Result<TextFile> | undefined>) => Promise<void>;
  /** Name of the file that was saved last. */
  saved: string | undefined;
  /** Why the last one could not be saved. */
  failure: Failure | undefined;
}

/** Saving of a file that main writes, and what has become of it. */
export function useDownload(): Download {
  const [saved, setSaved] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  return {
    async download(file) {
      const written = await file;
      setFailure(written?.ok === false ? written.error : undefined);
      if (written?.ok) setSaved(saveFile(written.value));
    },
    saved,
    failure,
  };
}

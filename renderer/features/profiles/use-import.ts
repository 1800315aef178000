import { useState } from 'react';
import type { ProfilePreview } from '../../../shared/model/import';
import { readTextFile } from '../../components/read-text-file';
import { useAppState } from '../../stores/app-store-context';

/** Larger than any profile. */
const MOST_BYTES = 500_000;

/** A profile of another tool that waits for its mapping to be confirmed. */
export interface ForeignFile {
  file: string;
  text: string;
  first: ProfilePreview;
}

interface Import {
  foreign: ForeignFile | undefined;
  /** @returns the name under which a profile of AMT Bench was kept; undefined: none was */
  take: (file: File) => Promise<string | undefined>;
  close: () => void;
}

/** Imports a profile: one of AMT Bench at once, one of another tool once its mapping was looked through. */
export function useImport(): Import {
  const importProfile = useAppState((state) => state.importProfile);
  const previewProfile = useAppState((state) => state.previewProfile);
  const failProfile = useAppState((state) => state.failProfile);
  const [foreign, setForeign] = useState<ForeignFile>();
  return {
    foreign,
    close: () => setForeign(undefined),
    async take(file) {
      const text = await readTextFile(file, MOST_BYTES);
      // Profiles of Intel SCS are encrypted more often than not, and then nothing but their name tells what they are.
      const format = /\.xml$/i.test(file.name) ? 'scs-profile' : undefined;
      const looked = await previewProfile({ text, ...(format && { format }) });
      if (looked.ok) setForeign({ file: file.name, text, first: looked.value });
      else if (/^\s*\{/.test(text)) return importProfile(text);
      else failProfile(looked.error);
      return undefined;
    },
  };
}

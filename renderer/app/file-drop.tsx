import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOverlayOpen } from '../components/typing';
import { useAppState } from '../stores/app-store-context';

/**
 * Files may be dropped anywhere on the window: logs are explained, and a setup.bin is read. Without it, the browser would
 * leave the page for the file.
 */
export function FileDrop(): React.JSX.Element | null {
  const { t } = useTranslation();
  const dropFiles = useAppState((state) => state.dropFiles);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!isOverlayOpen());
    };
    const onDragLeave = (event: DragEvent): void => {
      // Inside of the window, it goes from one element to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      // A dialog waits for its own answer first.
      if (!isOverlayOpen()) dropFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [dropFiles]);
  return over ? <div className="file-drop no-print">{t('shell.drop')}</div> : null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

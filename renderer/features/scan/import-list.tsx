import { IconUpload } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButton } from '../../components/dialogs/dialog-button';
import { lazyWithTexts } from '../../components/lazy-with-texts';

/** Loaded when a list is imported, which happens once in a while. */
const ImportListForm = lazyWithTexts(async () => (await import('./import-list-form')).ImportListForm);

/** Adds the computers of a list that another tool has written. */
export function ImportList(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <DialogButton
      icon={<IconUpload size={14} aria-hidden />}
      label={t('imports.list.open')}
      title={t('imports.list.title')}
      size="xl"
    >
      {(close) => (
        <Suspense>
          <ImportListForm onClose={close} />
        </Suspense>
      )}
    </DialogButton>
  );
}

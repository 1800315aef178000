import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { NOTE_CHARS, TAG_CHARS, TAGS } from '../../../shared/model/status';
import type { Failure } from '../../../shared/result';
import { FormDialog } from '../../components/dialogs/form-dialog';
import { useAppState } from '../../stores/app-store-context';

interface Props {
  view: MachineView;
  onClose: () => void;
}

/** Note, tags and star of one machine. */
export function NoteDialog({ view, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const annotate = useAppState((state) => state.annotate);
  const [note, setNote] = useState(view.note ?? '');
  const [tags, setTags] = useState((view.tags ?? []).join(', '));
  const [favourite, setFavourite] = useState(view.favourite ?? false);
  const [failure, setFailure] = useState<Failure>();
  const save = async (): Promise<void> => {
    const problem = await annotate(view.id, { note, tags: tagsIn(tags), favourite });
    setFailure(problem);
    if (!problem) onClose();
  };
  return (
    <FormDialog
      title={t('list.note.title', { machine: view.sighting.address })}
      onClose={onClose}
      onSubmit={() => void save()}
      failure={failure}
      actions={<Button type="submit">{t('common.save')}</Button>}
    >
      <TextInput
        label={t('list.note.note')}
        description={t('list.note.noteHint', { count: NOTE_CHARS })}
        value={note}
        maxLength={NOTE_CHARS}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t('list.note.tags')}
        description={t('list.note.tagsHint', { count: TAGS })}
        value={tags}
        onChange={(event) => setTags(event.currentTarget.value)}
      />
      <Checkbox
        label={t('list.note.favourite')}
        checked={favourite}
        onChange={(event) => setFavourite(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

/** Tags as they are typed: separated by commas. Each is shortened to what fits. */
function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().slice(0, TAG_CHARS));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, TAGS);
}

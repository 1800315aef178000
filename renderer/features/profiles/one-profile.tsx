import { Badge, Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedProfile, StoredProfiles } from '../../../shared/model/profile';
import type { TextFile } from '../../../shared/model/text-file';
import { DownloadNote } from '../../components/download-note';
import { FailureAlert } from '../../components/failure-alert';
import { focusFirstInvalid } from '../../components/focus-first-invalid';
import { inactive } from '../../components/inactive';
import { saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';
import { LeaveDialog } from './leave-dialog';
import { ProfileEditor } from './profile-editor';
import { type ProfileForm, ShownProblems, useProfileForm } from './profile-form';
import { RemoveDialog } from './remove-dialog';
import { useLeaveQuestion } from './use-leave-question';

interface Props {
  stored: StoredProfiles;
  /** As it is kept, or as a new one begins. */
  kept: NamedProfile;
  /** The name that it is kept under; undefined: it is new. */
  keptAs: string | undefined;
  /** What has just been done, as a sentence. */
  done: React.ReactNode;
  /** Told of the fields whose errors are shown, by their paths. */
  onWrong: (paths: string[]) => void;
  onEdit: () => void;
  onSaved: (name: string) => void;
  onRemoved: () => void;
}

/** One profile to read and to change. */
export function OneProfile({
  stored,
  kept,
  keptAs,
  done,
  onWrong,
  onEdit,
  onSaved,
  onRemoved,
}: Props): React.JSX.Element {
  const save = useAppState((state) => state.saveProfile);
  const failure = useAppState((state) => state.profileFailure);
  const dismissFailure = useAppState((state) => state.dismissProfileFailure);
  const form = useProfileForm(kept);
  const element = useRef<HTMLFormElement>(null);
  const [removing, setRemoving] = useState(false);
  const isNew = keptAs === undefined;
  const unsaved = isNew || form.changed;
  const saving = useRef<Promise<boolean>>(undefined);
  const question = useLeaveQuestion(unsaved, saving);
  const others = stored.profiles.filter(({ name }) => name !== keptAs);

  const { shown } = form;
  useEffect(() => {
    onWrong(Object.keys(shown));
  }, [shown, onWrong]);
  useEffect(() => {
    if (isNew) element.current?.querySelector<HTMLElement>('[data-path="name"]')?.focus();
  }, [isNew]);

  const store = async (): Promise<boolean> => {
    const profile = { ...form.draft, name: form.draft.name.trim() };
    const saved = await save(profile, keptAs);
    if (!saved) return false;
    // Blanks around the name are not kept.
    form.change(profile);
    onSaved(profile.name);
    return true;
  };
  const keep = async (): Promise<boolean> => {
    if (!form.check()) {
      focusFirstInvalid(element.current);
      return false;
    }
    // Pressed twice, it is saved once.
    saving.current ??= store().finally(() => (saving.current = undefined));
    return saving.current;
  };
  return (
    <Paper withBorder p="md" className="profile-paper">
      <ProfileHeader
        kept={kept}
        inUse={keptAs === stored.selected}
        isNew={isNew}
        unsaved={unsaved}
        last={others.length === 0}
        onRemove={() => setRemoving(true)}
      />
      <form
        ref={element}
        noValidate
        onBlur={({ target, relatedTarget }) => {
          const path = target.closest('[data-path]')?.getAttribute('data-path');
          // A message that appears must not move what is being pressed.
          if (path && relatedTarget?.matches(':active') !== true) form.left(path);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (unsaved) void keep();
        }}
      >
        <ShownProblems value={form.shown}>
          <ProfileEditor
            draft={form.draft}
            onChange={(draft) => {
              form.change(draft);
              onEdit();
            }}
          />
        </ShownProblems>
        <SaveBar
          form={form}
          unsaved={unsaved}
          isNew={isNew}
          onShowFirst={() => focusFirstInvalid(element.current)}
        >
          {failure ? <FailureAlert failure={failure} onClose={dismissFailure} /> : done}
        </SaveBar>
      </form>
      {keptAs !== undefined && (
        <RemoveDialog
          opened={removing}
          name={keptAs}
          next={keptAs === stored.selected ? others[0]?.name : undefined}
          onClose={() => setRemoving(false)}
          onRemoved={onRemoved}
        />
      )}
      {/* Always there, so that the focus goes back to where it was. */}
      <LeaveDialog
        opened={question.open}
        name={form.draft.name.trim() || kept.name}
        onKeep={() => question.answer(false)}
        onDiscard={() => question.answer(true)}
        onSave={() => void keep().then(question.answer)}
      />
    </Paper>
  );
}

interface HeaderProps {
  kept: NamedProfile;
  inUse: boolean;
  isNew: boolean;
  unsaved: boolean;
  /** There is no other one. */
  last: boolean;
  onRemove: () => void;
}

/** Which profile it is, and what can be done with it as it is kept. */
function ProfileHeader({ kept, inUse, isNew, unsaved, last, onRemove }: HeaderProps): React.JSX.Element {
  const { t } = useTranslation();
  const select = useAppState((state) => state.selectProfile);
  const [saved, setSaved] = useState<string>();
  return (
    <Group justify="space-between" gap="xs" mb="sm">
      <Group gap="xs" className="profile-name">
        <Title order={3} size="h4">
          {kept.name}
        </Title>
        {inUse && <Badge variant="default">{t('profiles.inUse')}</Badge>}
      </Group>
      {!isNew && (
        <Group gap={6}>
          {!inUse && (
            <Button variant="default" size="compact-sm" onClick={() => void select(kept.name)}>
              {t('profiles.use')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            disabled={unsaved}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => setSaved(saveFile(fileOf(kept)))}
          >
            {t('profiles.export')}
          </Button>
          <Button variant="default" size="compact-sm" disabled={last} onClick={onRemove}>
            {t('profiles.delete')}
          </Button>
          <DownloadNote name={saved} />
        </Group>
      )}
    </Group>
  );
}

interface BarProps {
  form: ProfileForm;
  unsaved: boolean;
  isNew: boolean;
  onShowFirst: () => void;
  /** What has just been done, or could not be. */
  children: React.ReactNode;
}

/** Always in sight, however long the form is. */
function SaveBar({ form, unsaved, isNew, onShowFirst, children }: BarProps): React.JSX.Element {
  const { t } = useTranslation();
  const count = Object.keys(form.shown).length;
  return (
    <div className="profile-bar">
      <div role="status">{children}</div>
      <Group gap="xs">
        {/* It keeps the focus after it was saved. */}
        <Button type="submit" {...inactive(!unsaved)}>
          {t('common.save')}
        </Button>
        <Button variant="default" {...inactive(!form.changed)} onClick={() => form.changed && form.undo()}>
          {t('profiles.undo')}
        </Button>
        {count > 0 ? (
          <>
            <Text size="sm" role="status" className="profile-problems">
              {t('profiles.problemCount', { count })}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={onShowFirst}>
              {t('profiles.showFirst')}
            </Button>
          </>
        ) : (
          unsaved && (
            <Text size="sm" c="dimmed">
              {t(isNew ? 'profiles.notSaved' : 'profiles.unsaved')}
            </Text>
          )
        )}
      </Group>
    </div>
  );
}

/** As amt-bench configure --profile takes it. */
function fileOf(profile: NamedProfile): TextFile {
  const name = profile.name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return {
    name: `${name || 'profile'}.json`,
    mime: 'application/json',
    text: `${JSON.stringify(profile, null, 2)}\n`,
  };
}

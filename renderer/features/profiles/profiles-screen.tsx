import { Alert, Badge, Button, FileButton, Group, Modal, Paper, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { NamedProfile, StoredProfiles } from '../../../shared/model/profile';
import { decodeText } from '../../../shared/text-decoding';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { saveFile } from '../../components/save-file';
import { useAppState } from '../../stores/app-store-context';
import { ProfileEditor } from './profile-editor';
import { freeName, problemOf } from './profile-parts';

/** All profiles, and one of them to read and to change. */
export function ProfilesScreen(): React.JSX.Element {
  const storedProfiles = useAppState((state) => state.storedProfiles);
  const failure = useAppState((state) => state.profileFailure);
  return (
    <Page title="Profiles">
      <Text c="dimmed" size="sm">
        What machines should look like. What a profile does not name is left alone.
      </Text>
      {failure && <FailureAlert failure={failure} />}
      {storedProfiles && <Profiles storedProfiles={storedProfiles} />}
    </Page>
  );
}

/** Larger than any profile. */
const MOST_BYTES = 1_000_000;

function Profiles({ storedProfiles }: { storedProfiles: StoredProfiles }): React.JSX.Element {
  const select = useAppState((state) => state.selectProfile);
  const importProfile = useAppState((state) => state.importProfile);
  const [shown, setShown] = useState(storedProfiles.selected);
  const [fresh, setFresh] = useState<NamedProfile>();
  const profile =
    fresh ?? storedProfiles.profiles.find(({ name }) => name === shown) ?? storedProfiles.profiles[0];
  const names = storedProfiles.profiles.map(({ name }) => name);
  const open = (name: string): void => {
    setFresh(undefined);
    setShown(name);
  };
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    // A mistaken choice of something huge is cut, and refused for that.
    const bytes = await file.slice(0, MOST_BYTES + 1).arrayBuffer();
    if (await importProfile(decodeText(new Uint8Array(bytes)).text)) setFresh(undefined);
  };
  return (
    <div className="profile-columns">
      <Stack gap={6} component="nav" aria-label="Profiles">
        {storedProfiles.profiles.map(({ name }) => (
          <Button
            key={name}
            variant={!fresh && name === profile?.name ? 'filled' : 'default'}
            justify="space-between"
            aria-current={!fresh && name === profile?.name ? 'true' : undefined}
            rightSection={
              name === storedProfiles.selected && (
                <Badge size="xs" variant="default">
                  in use
                </Badge>
              )
            }
            onClick={() => open(name)}
          >
            {name}
          </Button>
        ))}
        <Button variant="default" onClick={() => setFresh({ name: freeName('New profile', names) })}>
          New, empty
        </Button>
        {profile && (
          <Button
            variant="default"
            onClick={() => setFresh({ ...profile, name: freeName(`${profile.name} copy`, names) })}
          >
            New, like this one
          </Button>
        )}
        <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={14} aria-hidden />}>
              Import a file
            </Button>
          )}
        </FileButton>
      </Stack>
      {profile && (
        <OneProfile
          key={fresh ? 'new' : profile.name}
          profile={profile}
          isNew={fresh !== undefined}
          inUse={!fresh && profile.name === storedProfiles.selected}
          last={storedProfiles.profiles.length === 1}
          onSaved={open}
          onUse={() => void select(profile.name)}
        />
      )}
    </div>
  );
}

interface OneProps {
  profile: NamedProfile;
  isNew: boolean;
  inUse: boolean;
  last: boolean;
  onSaved: (name: string) => void;
  onUse: () => void;
}

function OneProfile({ profile, isNew, inUse, last, onSaved, onUse }: OneProps): React.JSX.Element {
  const save = useAppState((state) => state.saveProfile);
  const [draft, setDraft] = useState(profile);
  const [removing, setRemoving] = useState(false);
  const changed = isNew || JSON.stringify(draft) !== JSON.stringify(profile);
  const problem = problemOf(draft);
  const keep = async (): Promise<void> => {
    if (await save(draft, isNew ? undefined : profile.name)) onSaved(draft.name);
  };
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (changed && problem === undefined) void keep();
        }}
      >
        <ProfileEditor draft={draft} onChange={setDraft} />
        {changed && problem !== undefined && (
          <Alert color="orange" variant="light" p="xs" mt="sm" role="status">
            {problem}
          </Alert>
        )}
        <Group mt="md" gap="xs">
          <Button type="submit" disabled={!changed || problem !== undefined}>
            Save
          </Button>
          <Button variant="default" disabled={!changed || isNew} onClick={() => setDraft(profile)}>
            Undo changes
          </Button>
          <Button variant="default" disabled={inUse || isNew || changed} onClick={onUse}>
            {inUse ? 'In use' : 'Use this profile'}
          </Button>
          <Button
            variant="default"
            ml="auto"
            disabled={changed}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => saveFile(fileOf(profile))}
          >
            Export
          </Button>
          <Button variant="default" color="red" disabled={last || isNew} onClick={() => setRemoving(true)}>
            Delete
          </Button>
        </Group>
      </form>
      {removing && <RemoveDialog name={profile.name} onClose={() => setRemoving(false)} />}
    </Paper>
  );
}

function RemoveDialog({ name, onClose }: { name: string; onClose: () => void }): React.JSX.Element {
  const remove = useAppState((state) => state.removeProfile);
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Delete the profile “${name}”?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Text size="sm">Machines stay as they are. Export it first if it may be wanted again.</Text>
      <Group justify="flex-end" mt="md">
        <Button
          variant="default"
          onClick={() => {
            onClose();
            void remove(name);
          }}
        >
          Delete it
        </Button>
        <Button onClick={onClose} data-autofocus>
          Keep it
        </Button>
      </Group>
    </Modal>
  );
}

/** As amt-bench configure --profile takes it. */
function fileOf(profile: NamedProfile): { name: string; mime: string; text: string } {
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

import { Badge, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedProfile, StoredProfiles } from '../../../shared/model/profile';
import { FailureAlert } from '../../components/failure-alert';
import { Page } from '../../components/page';
import { useAppState, useAppStore } from '../../stores/app-store-context';
import { ImportMapping } from './import-mapping';
import { OneProfile } from './one-profile';
import { freeName } from './profile-parts';
import { SectionIndex } from './section-index';
import { useImport } from './use-import';

/** All profiles, and one of them to read and to change. */
export function ProfilesScreen(): React.JSX.Element {
  const { t } = useTranslation();
  const storedProfiles = useAppState((state) => state.storedProfiles);
  const failure = useAppState((state) => state.profileFailure);
  return (
    <Page title={t('profiles.title')}>
      <Text c="dimmed" size="sm">
        {t('profiles.intro')}
      </Text>
      {failure && !storedProfiles && <FailureAlert failure={failure} />}
      {storedProfiles && <Profiles stored={storedProfiles} />}
    </Page>
  );
}

/** What the editor shows. It is another editor for each that is opened, so that nothing of the one before is left. */
interface Shown {
  number: number;
  /** The name that it is kept under; undefined: it is new. */
  keptAs: string | undefined;
  /** What a new one begins with. */
  start?: NamedProfile;
}

interface Done {
  what: 'saved' | 'imported';
  name: string;
}

function Profiles({ stored }: { stored: StoredProfiles }): React.JSX.Element {
  const { t } = useTranslation();
  const store = useAppStore();
  const imported = useImport();
  const dismissFailure = useAppState((state) => state.dismissProfileFailure);
  const [shown, setShown] = useState<Shown>({ number: 0, keptAs: stored.selected });
  const [done, setDone] = useState<Done>();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const side = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  useEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    side.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [shown.number]);
  const { profiles, selected } = stored;
  const names = profiles.map(({ name }) => name);
  const kept = shown.start ?? profiles.find(({ name }) => name === shown.keptAs) ?? profiles[0];

  const show = (keptAs: string | undefined, start?: NamedProfile): void => {
    dismissFailure();
    setDone(undefined);
    setShown({ number: shown.number + 1, keptAs, ...(start && { start }) });
  };
  /** Does what closes the editor, when what is not saved may be left. */
  const leaving = async (then: () => unknown): Promise<void> => {
    const { leaveGuard } = store.getState();
    if (!leaveGuard || (await leaveGuard())) then();
  };
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const name = await imported.take(file);
    if (name === undefined) return;
    show(name);
    setDone({ what: 'imported', name });
  };

  const list = (
    <Stack gap={4} ref={side}>
      <Stack gap={2} component="nav" aria-label={t('profiles.list')}>
        {names.map((name) => (
          <ProfileLink
            key={name}
            name={name}
            inUse={name === selected}
            open={name === shown.keptAs}
            onOpen={() => void leaving(() => show(name))}
          />
        ))}
      </Stack>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void leaving(() => show(undefined, { name: freeName(t('profiles.newName'), names) }))}
      >
        {t('profiles.newEmpty')}
      </Button>
      {kept && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            void leaving(() => {
              const name = freeName(t('profiles.copyName', { name: kept.name }), names);
              show(undefined, { ...kept, name });
            })
          }
        >
          {t('profiles.duplicate')}
        </Button>
      )}
      <FileButton accept=".json,.xml,.yaml,.yml" onChange={(file) => void leaving(() => take(file))}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            size="compact-sm"
            leftSection={<IconUpload size={14} aria-hidden />}
          >
            {t('profiles.importFile')}
          </Button>
        )}
      </FileButton>
    </Stack>
  );
  return (
    <div className="profile-columns">
      {imported.foreign && (
        <ImportMapping
          key={imported.foreign.text}
          {...imported.foreign}
          onClose={imported.close}
          onConfirm={(profile) => {
            imported.close();
            show(undefined, { ...profile, name: freeName(profile.name, names) });
          }}
        />
      )}
      <div className="profile-side">
        {list}
        <SectionIndex wrong={wrong} />
      </div>
      {kept && (
        <OneProfile
          key={shown.number}
          stored={stored}
          kept={kept}
          keptAs={shown.keptAs}
          onWrong={setWrong}
          done={done && <DoneMessage done={done} selected={selected} />}
          onEdit={() => setDone(undefined)}
          onSaved={(name) => {
            setShown({ number: shown.number, keptAs: name });
            setDone({ what: 'saved', name });
          }}
          onRemoved={() => {
            show(store.getState().storedProfiles?.selected);
            // The button that had the focus is another profile's now.
            focusWanted.current = true;
          }}
        />
      )}
    </div>
  );
}

interface LinkProps {
  name: string;
  inUse: boolean;
  /** The editor shows it. */
  open: boolean;
  onOpen: () => void;
}

function ProfileLink({ name, inUse, open, onOpen }: LinkProps): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Button
      className="profile-link"
      variant={open ? 'light' : 'subtle'}
      size="sm"
      px={8}
      title={name}
      c="var(--mantine-color-text)"
      justify="space-between"
      aria-current={open ? 'true' : undefined}
      rightSection={
        inUse && (
          <Badge size="xs" variant="default">
            {t('profiles.inUse')}
          </Badge>
        )
      }
      onClick={onOpen}
    >
      {name}
    </Button>
  );
}

/** What has been done, and that it is not in use by that. */
function DoneMessage({
  done: { what, name },
  selected,
}: {
  done: Done;
  selected: string;
}): React.JSX.Element {
  const { t } = useTranslation();
  const select = useAppState((state) => state.selectProfile);
  if (name === selected) return <Text size="sm">{t('profiles.saved', { name })}</Text>;
  return (
    <Group gap="xs">
      <Text size="sm">
        {what === 'saved'
          ? t('profiles.savedOther', { inUse: selected })
          : t('profiles.imported', { name, inUse: selected })}
      </Text>
      <Button variant="default" size="compact-sm" onClick={() => void select(name)}>
        {t('profiles.useInstead', { name })}
      </Button>
    </Group>
  );
}

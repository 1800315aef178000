import { Badge, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Section, sectionId, sectionOf, SECTIONS } from './sections';

/** Leads to the parts of the editor, and says where errors are. @param wrong paths of the fields with an error */
export function SectionIndex({ wrong }: { wrong: readonly string[] }): React.JSX.Element {
  const { t } = useTranslation();
  const errorsIn = (section: Section): number => wrong.filter((path) => sectionOf(path) === section).length;
  return (
    <Stack gap={2} component="nav" aria-labelledby="profile-sections">
      <Text id="profile-sections" size="xs" fw={600} c="dimmed">
        {t('profiles.sections.label')}
      </Text>
      {SECTIONS.map((section) => {
        const count = errorsIn(section);
        return (
          <Button
            key={section}
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            size="compact-sm"
            fw={400}
            justify="space-between"
            rightSection={
              count > 0 && (
                <Badge size="xs" variant="outline" color="var(--mantine-color-error)">
                  {t('profiles.errors', { count })}
                </Badge>
              )
            }
            onClick={() => show(section)}
          >
            {t(`profiles.sections.${section}`)}
          </Button>
        );
      })}
    </Stack>
  );
}

function show(section: Section): void {
  const element = document.getElementById(sectionId(section));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

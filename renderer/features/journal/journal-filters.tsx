import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  JOURNAL_KINDS,
  JOURNAL_OUTCOMES,
  type JournalFilter,
  journalKindSchema,
  journalOutcomeSchema,
} from '../../../shared/model/journal';

/** What is typed and chosen; days are those of this computer’s calendar. */
export interface FilterFields {
  text: string;
  kind: string;
  outcome: string;
  /** YYYY-MM-DD, or empty. */
  from: string;
  to: string;
}

export const NO_FILTER: FilterFields = { text: '', kind: '', outcome: '', from: '', to: '' };

export function isFiltering(fields: FilterFields): boolean {
  return Object.values(fields).some((field) => field !== '');
}

/** The filter that main is asked with. */
export function filterOf({ text, kind, outcome, from, to }: FilterFields): JournalFilter {
  const kinds = journalKindSchema.safeParse(kind);
  const outcomes = journalOutcomeSchema.safeParse(outcome);
  const first = startOfDay(from, 0);
  const end = startOfDay(to, 1);
  return {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(kinds.success && { kinds: [kinds.data] }),
    ...(outcomes.success && { outcomes: [outcomes.data] }),
    ...(first !== undefined && { from: first }),
    ...(end !== undefined && { to: end }),
  };
}

/** @param later days after it. @returns undefined for what is no day */
function startOfDay(day: string, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(year, month - 1, date + later);
  return Number.isNaN(start.getTime()) || year < 1970 || year > 9999 ? undefined : start.toISOString();
}

/** Narrows the journal down. */
export function JournalFilters({
  fields,
  onChange,
}: {
  fields: FilterFields;
  onChange: (fields: FilterFields) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  const set = (patch: Partial<FilterFields>): void => onChange({ ...fields, ...patch });
  const all = { value: '', label: t('journal.filter.all') };
  return (
    <Group gap="xs" align="flex-end" role="search" aria-label={t('journal.filter.label')}>
      <TextInput
        label={t('journal.filter.text')}
        placeholder={t('journal.filter.textPlaceholder')}
        value={fields.text}
        maxLength={200}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('journal.filter.kind')}
        value={fields.kind}
        data={[all, ...JOURNAL_KINDS.map((kind) => ({ value: kind, label: t(`journal.kinds.${kind}`) }))]}
        onChange={(event) => set({ kind: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('journal.filter.outcome')}
        value={fields.outcome}
        data={[
          all,
          ...JOURNAL_OUTCOMES.map((outcome) => ({
            value: outcome,
            label: t(`journal.outcomes.${outcome}`),
          })),
        ]}
        onChange={(event) => set({ outcome: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('journal.filter.from')}
        value={fields.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('journal.filter.to')}
        value={fields.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      {isFiltering(fields) && (
        <Button variant="default" onClick={() => onChange(NO_FILTER)}>
          {t('journal.clearFilter')}
        </Button>
      )}
    </Group>
  );
}

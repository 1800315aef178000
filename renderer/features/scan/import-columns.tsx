import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LIST_FIELDS, type ListColumn, type ListField, type ListMapping } from '../../../shared/model/import';

interface Props {
  columns: readonly ListColumn[];
  mapping: ListMapping;
  onChange: (mapping: ListMapping) => void;
}

/** Which column of the file is what. Columns with passwords are not offered. */
export function ImportColumns({ columns, mapping, onChange }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const choices = columns.flatMap(({ header, sample, secret }, at) => {
    const name = header === '' ? t('imports.list.columnNumber', { number: at + 1 }) : header;
    const label = sample === '' ? name : t('imports.list.columnSample', { name, sample });
    return secret ? [] : [{ value: String(at), label }];
  });
  const put = (field: ListField, value: string): void => {
    const { [field]: _before, ...rest } = mapping;
    onChange(value === '' ? rest : { ...rest, [field]: Number(value) });
  };
  return (
    <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs" component="fieldset" className="import-columns">
      <legend>{t('imports.list.columns')}</legend>
      {LIST_FIELDS.map((field) => (
        <NativeSelect
          key={field}
          label={t(`imports.list.fields.${field}`)}
          value={String(mapping[field] ?? '')}
          data={[{ value: '', label: t('imports.list.noColumn') }, ...choices]}
          onChange={(event) => put(field, event.currentTarget.value)}
        />
      ))}
    </SimpleGrid>
  );
}

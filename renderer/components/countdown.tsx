import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from './dates';

/** Seconds until a time, 0 when it has come. @param until ISO 8601; undefined counts as now */
export function useSecondsUntil(until: string | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** Says when the next login may go out, and counts down to it. */
export function Countdown({ until }: { until: string }): React.JSX.Element {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(until);
  const time = dateText(until, 'time');
  return (
    <Text size="sm" fw={600}>
      {seconds === 0
        ? t('common.canContinue')
        : seconds < 120
          ? t('common.nextInSeconds', { time, count: seconds })
          : t('common.nextInMinutes', { time, count: Math.ceil(seconds / 60) })}
    </Text>
  );
}

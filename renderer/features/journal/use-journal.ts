import { useCallback, useEffect, useMemo, useState } from 'react';
import type { JournalCursor, JournalFilter, JournalPage } from '../../../shared/model/journal';
import type { Failure } from '../../../shared/result';
import { useAppState } from '../../stores/app-store-context';

export interface JournalView {
  page: JournalPage | undefined;
  failure: Failure | undefined;
  reading: boolean;
  /** Shown are not the newest entries. */
  hasNewer: boolean;
  newer: () => void;
  older: () => void;
  refresh: () => void;
}

/** What main has said, and to which question. */
interface Answer {
  question?: object;
  page?: JournalPage;
  failure?: Failure;
}

/** One page of the journal, read again when the filter changes. @param filter the same object as long as it is the same filter */
export function useJournal(filter: JournalFilter): JournalView {
  const read = useAppState((state) => state.journalPage);
  /** Where the pages began that were turned over, the first one aside. */
  const [trail, setTrail] = useState<{ of: JournalFilter; cursors: readonly JournalCursor[] }>({
    of: filter,
    cursors: [],
  });
  const [answer, setAnswer] = useState<Answer>({});
  const [round, setRound] = useState(0);
  const cursors = trail.of === filter ? trail.cursors : NONE;
  const after = cursors.at(-1);
  const question = useMemo(() => ({ filter, after, round }), [filter, after, round]);
  useEffect(() => {
    let wanted = true;
    void read(question.filter, question.after).then((result) => {
      if (!wanted || !result) return;
      setAnswer({ question, ...(result.ok ? { page: result.value } : { failure: result.error }) });
    });
    return () => {
      wanted = false;
    };
  }, [read, question]);
  const turn = useCallback(
    (next: readonly JournalCursor[]) => setTrail({ of: filter, cursors: next }),
    [filter],
  );
  return {
    page: answer.page,
    failure: answer.failure,
    reading: answer.question !== question,
    hasNewer: cursors.length > 0,
    newer: () => turn(cursors.slice(0, -1)),
    older: () => answer.page?.next && turn([...cursors, answer.page.next]),
    refresh: () => setRound((before) => before + 1),
  };
}

const NONE: readonly JournalCursor[] = [];

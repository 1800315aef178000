import { z } from 'zod';
import { dnsSuffixSchema } from '#shared/model/provisioning-certificate';
import { fail, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import type { IntelSpec, MachineSpec } from '../firmware/machine-spec';
import { demoBench } from './demo-bench';

const loginSchema = z.strictObject({ user: z.string().min(1).max(16), password: z.string().min(1).max(32) });

/** Root certificates that one machine trusts. */
const MOST_ROOTS = 30;

/**
 * A bench of one's own: machines like those of the demo bench, with differences. What is absent is as in the machine
 * that `like` names.
 */
const benchSchema = z
  .array(
    z.strictObject({
      like: z.string(),
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
      title: z.string().min(1).max(120).optional(),
      story: z.string().max(500).optional(),
      /** Loopback only: a simulated machine never shows itself to others. */
      address: z
        .string()
        .regex(/^127(\.\d{1,3}){3}$/)
        .optional(),
      version: z
        .string()
        .regex(/^\d{1,2}(\.\d{1,5}){3}$/)
        .optional(),
      /** As the machine is to be known; two machines may share one. */
      uuid: z
        .string()
        .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
        .optional(),
      realm: z
        .string()
        .regex(/^Digest:[0-9A-F]{32}$/)
        .optional(),
      mebxPassword: z.string().min(1).max(32).optional(),
      adminPassword: z.string().min(1).max(32).optional(),
      /** The login that the technician of the story has. */
      login: loginSchema.optional(),
      answersPing: z.boolean().optional(),
      clockOffsetSeconds: z.number().optional(),
      rtcClear: z.enum(['resets-amt', 'clock-only']).optional(),
      biosUnconfigure: z.enum(['resets-amt-and-mebx', 'resets-amt', 'absent']).optional(),
      /** Which provisioning certificates it accepts. */
      provisioning: z
        .strictObject({
          roots: z
            .array(z.string().regex(/^[0-9a-f]{64}$/))
            .min(1)
            .max(MOST_ROOTS),
          suffix: dnsSuffixSchema.optional(),
        })
        .optional(),
    }),
  )
  .min(1)
  .max(250);

/** Fields whose text has a form of its own. */
const formSchema = z.enum(['id', 'address', 'version', 'uuid', 'realm']);

type Entry = z.infer<typeof benchSchema>[number];

/**
 * Reads the text of a bench file, or says what is wrong with it.
 * @param path of the file, for the message
 */
export function readBenchText(text: string, path: string): Result<MachineSpec[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unusable(path, message('simulator.file.notJson'));
  }
  const parsed = benchSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return unusable(path, problemOf(issue), issue?.message);
  }
  const models = new Map(demoBench().map((machine) => [machine.id, machine]));
  const machines: MachineSpec[] = [];
  for (const [index, entry] of parsed.data.entries()) {
    const model = models.get(entry.like);
    if (!model) return unusable(path, message('simulator.file.unknownModel', { id: entry.like }));
    if (machines.some(({ id }) => id === entry.id)) {
      return unusable(path, message('simulator.file.twice', { id: entry.id }));
    }
    machines.push(variant(model, entry, index));
  }
  return ok(machines);
}

/** @param index gives each machine an address of its own where it names none */
function variant(model: MachineSpec, entry: Entry, index: number): MachineSpec {
  const { id, title = model.title, story = model.story } = entry;
  const address = entry.address ?? `127.78.0.${String(index + 1)}`;
  if (model.kind === 'dash') return { ...model, id, title, story, address };
  const {
    version,
    answersPing,
    clockOffsetSeconds,
    rtcClear,
    biosUnconfigure,
    login,
    realm,
    uuid,
    provisioning,
  } = entry;
  return {
    ...model,
    id,
    title,
    story,
    address,
    ...(version !== undefined && { version }),
    ...(answersPing !== undefined && { answersPing }),
    ...(clockOffsetSeconds !== undefined && { clockOffsetSeconds }),
    ...(rtcClear !== undefined && { rtcClear }),
    ...(biosUnconfigure !== undefined && { biosUnconfigure }),
    ...(login !== undefined && { login }),
    ...(realm !== undefined && { realm }),
    ...(provisioning !== undefined && { provisioning }),
    ...(uuid !== undefined && { hardware: { ...model.hardware, uuid } }),
    ...passwords(model, entry),
  };
}

function passwords(model: IntelSpec, { mebxPassword, adminPassword }: Entry): Partial<IntelSpec> {
  return {
    ...(mebxPassword !== undefined && { mebx: { ...model.mebx, password: mebxPassword } }),
    ...(adminPassword !== undefined && { admin: { ...model.admin, password: adminPassword } }),
  };
}

function problemOf(issue: z.core.$ZodIssue | undefined): Text {
  const path = issue?.path ?? [];
  const field = path.join('.');
  if (issue?.code === 'unrecognized_keys') {
    return message('simulator.file.unknownFields', { fields: issue.keys });
  }
  if (issue?.code === 'too_small' && field === '') return message('simulator.file.empty');
  if (issue?.code === 'too_big' && field === '') return message('simulator.file.tooMany');
  const form = formSchema.safeParse(path.at(-1));
  if (issue?.code === 'invalid_format' && form.success) {
    return message(`simulator.file.${form.data}`, { field });
  }
  return message('simulator.file.invalid', { field });
}

function unusable(path: string, why: Text, detail?: string): Result<never> {
  return fail(
    'file-unreadable',
    message('simulator.file.unusable', { path, why }),
    message('simulator.file.unusableNext'),
    detail === undefined ? {} : { detail },
  );
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { TemplateReport } from '../../shared/bridge/contract.ts';
import { err, type Result } from '../../shared/result.ts';
import type { TemplateData } from '../../shared/template/template-fields.ts';
import { fileFault, type TemplateFault } from './template-fault.ts';

type CheckJob = { readonly job: 'check'; readonly bytes: Uint8Array };
type FillJob = { readonly job: 'fill'; readonly bytes: Uint8Array; readonly data: TemplateData };
export type TemplateJob = CheckJob | FillJob;
type Filled = Result<Uint8Array, TemplateFault[]>;

/** A letter's template is done in a fraction of a second; one that takes longer is not a letter's. */
const TIMEOUT_MS = 15_000;
const MAX_MEMORY_MB = 512;

const BUILT = typeof __dirname === 'string' ? path.join(__dirname, 'template-worker.cjs') : '';
/** Beside main in the app; beside this file when run from source. */
const WORKER = existsSync(BUILT) ? BUILT : new URL('./template-worker.ts', import.meta.url);

/**
 * Checks or fills a template in a thread of its own, bounded in time and memory: a template made to choke the app costs
 * its own thread and nothing else.
 */
export function runTemplate(job: CheckJob, timeoutMs?: number): Promise<TemplateReport>;
export function runTemplate(job: FillJob, timeoutMs?: number): Promise<Filled>;
export function runTemplate(job: TemplateJob, timeoutMs = TIMEOUT_MS): Promise<TemplateReport | Filled> {
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB } });
    const give = (answer: TemplateReport | Filled) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => give(failed(job, 'timeout')), timeoutMs);
    worker.once('message', give);
    worker.once('error', () => give(failed(job, 'tooBig')));
    worker.once('exit', () => give(failed(job, 'damaged')));
  });
}

function failed({ job }: TemplateJob, why: Parameters<typeof fileFault>[0]): TemplateReport | Filled {
  const fault = fileFault(why);
  return job === 'check' ? { ok: false, faults: [fault], warnings: [], fields: [] } : err([fault]);
}

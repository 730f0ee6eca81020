import { parentPort, workerData } from 'node:worker_threads';
import { blockNodeNetwork } from '../security/block-node-network.ts';
import { checkTemplate } from './check-template.ts';
import { fillTemplate } from './fill-template.ts';
import type { TemplateJob } from './run-template.ts';

blockNodeNetwork();

/** One template, worked on away from the window's thread; the answer goes back and the thread ends. */
const job = workerData as TemplateJob;
parentPort?.postMessage(job.job === 'check' ? checkTemplate(job.bytes) : fillTemplate(job.bytes, job.data));

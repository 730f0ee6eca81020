import './older-engines.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

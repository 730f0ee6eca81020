import type { CaseFile } from '../../shared/case/case-file.ts';
import { newItem } from '../../shared/case/request.ts';
import { parseCaseFile } from '../../shared/case/read-case-file.ts';
import { claim23, claim24, claim31, claim40, factor, maintainedCase } from './build-case.ts';

/** What a script would do that got to run: leave its mark on the window. */
const RUN = 'window.planted=1';

/** Markup that runs a script, loads something or puts in an element, in one reader of text or another. */
const MARKUP: readonly string[] = [
  `<script>${RUN}</script>`,
  `<SCRIPT SRC=https://canary.example/x.js></SCRIPT>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="https://canary.example/p.png">`,
  `<IMG """><SCRIPT>${RUN}</SCRIPT>">`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<audio src=x onerror=${RUN}>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object>`,
  '<embed src="https://canary.example/x.swf">',
  `<a href="javascript:${RUN}">here</a>`,
  '<a href="file:///etc/passwd">here</a>',
  '<base href="https://canary.example/">',
  '<link rel=stylesheet href="https://canary.example/x.css">',
  '<link rel=import href="https://canary.example/x.html">',
  '<meta http-equiv=refresh content="0;url=https://canary.example/">',
  '<form action="https://canary.example/"><button>Go</button></form>',
  '<style>@import "https://canary.example/x.css";</style>',
  `<div style="background:url(https://canary.example/b.png)">x</div>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `]]><img src=x onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `'><img src=x onerror=${RUN}>`,
  `</textarea><img src=x onerror=${RUN}>`,
  `</title><script>${RUN}</script>`,
  `</style><script>${RUN}</script>`,
  `<webview src="https://canary.example/"></webview>`,
  `<portal src="https://canary.example/"></portal>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62;`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `javascript:${RUN}`,
  'data:text/html,<script>1</script>',
  'vbscript:msgbox(1)',
  'ms-officecmd:x search-ms:y file://canary.example/z',
  `\${${RUN}} {{constructor.constructor('${RUN}')()}} #{${RUN}} <%= ${RUN} %>`,
  `{constructor.constructor('${RUN}')()}`,
  '{@force} {#letter} {/letter} {role}',
  '__proto__ constructor prototype toString',
];
/** What means something to Word, OpenDocument, Markdown, spreadsheets and PDF. */
const OFFICE: readonly string[] = [
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"</w:instrText></w:r>',
  '</w:t><w:altChunk r:id="rId1"/><w:t>',
  '<w:hyperlink r:id="rId1"><w:r><w:t>x</w:t></w:r></w:hyperlink>',
  '<w:fldSimple w:instr="INCLUDETEXT c:\\\\secret.txt"/>',
  '{ INCLUDEPICTURE "https://canary.example/p.png" }',
  '</text:p><draw:object xlink:href="https://canary.example/"/>',
  '<text:a xlink:href="javascript:x">x</text:a>',
  '<office:script script:language="ooo:Basic">x</office:script>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '&e; &amp; &#x0; &nbsp; &unknown;',
  '<![CDATA[ words ]]>',
  '[link](javascript:alert(1)) ![p](https://canary.example/p.png)',
  '# heading * star _ under ` tick | pipe ~~~ > quote',
  '<https://canary.example/>',
  '=HYPERLINK("https://canary.example/","x")',
  "=cmd|' /C calc'!A0",
  '+1 -2 @SUM(A1) \uff1d1',
  ') Tj ET BT (x) /JS (app.alert) >> endstream',
  '$& $1 $$ \\1 %s %n {0}',
  'C:\\Windows\\System32 \\\\canary.example\\share ../../etc/passwd',
];
/** Characters that are unseen, turn the writing round, or are no characters. Controls are taken out, the others stay. */
const CHARACTERS: readonly string[] = [
  'a\u0000b\u0001c\u0008d\u000be\u000cf\u001bg\u007fh\u0085i',
  'a\ufffeb\uffffc',
  'a\ud800b\udc00c',
  'a\u202egpj.exe\u202c b',
  'a\u2066b\u2069c\u200ed\u200fe',
  'a\u200bb\u200cc\u200dd\ufeffe',
  'a\u2028b\u2029c',
  'e\u0301\u0302\u0303\u0304\u0305',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f3f4}\u{e0067}\u{e007f}',
  '\u0627\u0644\u0633\u0644\u0627\u0645 \u05e9\u05dc\u05d5\u05dd',
  'Ł\u017f\u212a \u{10ffff} \ufdfa',
  'İıß ŉǰ',
];
/** A payload each of these ways is another text to whoever looks for it. */
const WAYS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `before ${text} after`,
  (text) => text.toUpperCase(),
  (text) => text.replace(/<(\w)/g, '<\u200b$1'),
];

/** Every payload, each with a number by which it is known. */
export const HOSTILE_TEXTS: readonly string[] = [
  ...MARKUP.flatMap((text) => WAYS.map((way) => way(text))),
  ...OFFICE.flatMap((text) => [text, `before ${text} after`]),
  ...CHARACTERS.flatMap((text) => [text, `<b>${text}</b>`]),
].map((text, index) => `${index + 1001}: ${text} :${index + 1001}`);

/** Words that decide how a case goes on rather than being said anywhere. */
const KEPT = ['schema', 'frame', 'page', 'place', 'blockId', 'digest', 'key', 'limbId', 'purposeId', 'lawPackVersion'];

/**
 * A case with a payload in every field that takes words, and all of them in the text of the request. Gives the places
 * at which they stand.
 */
export function hostileCase(): { readonly caseFile: CaseFile; readonly fields: readonly string[] } {
  const whole = fullCase();
  const request = { ...whole.request, text: HOSTILE_TEXTS.join('\n') };
  let caseFile: CaseFile = { ...whole, request };
  const fields: string[] = [];
  for (const place of wordsIn(whole)) {
    if (place.join('.') === 'request.text') continue;
    const words = HOSTILE_TEXTS[fields.length % HOSTILE_TEXTS.length] ?? '';
    const read = parseCaseFile(put(caseFile, place, words));
    if (!read.ok) continue;
    caseFile = read.value;
    fields.push(place.join('.'));
  }
  return { caseFile, fields };
}

function wordsIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === 'string') return KEPT.includes(path.at(-1) ?? '') ? [] : [[...path]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, [...path, key]));
}

function put(value: unknown, [key = '', ...rest]: readonly string[], words: string): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? words : put(copy[key], rest, words);
  return copy;
}

/** Four kinds of claim, and something in every list. */
function fullCase(): CaseFile {
  const base = maintainedCase();
  const at = '2026-11-20T10:00:00.000Z';
  const closed = { closedText: 'closed' };
  const evidence = [{ id: 'e1', source: 'x', date: null, channel: 'open', text: 'x' }] as const;
  const claims = [claim23(), claim24(), claim31(), claim40()].map((claim) => ({
    ...claim,
    evidence: [...evidence],
    ifConfirmed: { ...claim.ifConfirmed, closed },
    engagedReason: { open: 'x', closed },
    factors: claim.factors.flatMap((each) => [each, factor(`${each.id}-2`, each.side, 'slight', { closed })]),
    weighing: { ...claim.weighing, departure: 'x' },
  }));
  return {
    ...base,
    claims,
    parkedClaims: [{ ...claim31(), id: 'parked' }],
    handling: { owner: 'x', tags: ['x', 'y'], retentionReviewOn: null },
    force: {
      ...base.force,
      profileName: 'x',
      signature: 'x',
      referenceFormat: 'x',
      reviewProcedure: 'x',
      regulatorAddress: 'x',
      houseStyle: { ...base.force.houseStyle, headings: [{ frame: 'heading.request', text: 'x' }] },
    },
    request: {
      ...base.request,
      items: [
        ...base.request.items,
        { ...newItem('item-3', 'x'), outcome: 'withheld', answer: 'x', withheldUnder: 'x' },
      ],
      clarifications: [{ id: 'q1', askedOn: null, asked: 'x', receivedOn: null }],
    },
    nature: { ...base.nature, specificityNote: 'x' },
    screening: {
      ...base.screening,
      publicKnowledgeNote: 'x',
      earlierAnswers: [{ id: 'a1', on: null, reference: 'x', said: 'answered', changed: 'x' }],
    },
    searches: {
      ...base.searches,
      supplied: 'x',
      attachments: [{ id: 'f1', title: 'x', describes: 'x' }],
      notes: [{ id: 'n1', title: 'x', text: 'x' }],
    },
    consultations: [
      {
        id: 'c1',
        consulted: 'legal',
        role: 'x',
        askedOn: null,
        question: 'x',
        answeredOn: null,
        answer: 'x',
        evidenceIds: [],
      },
    ],
    balance: { ...base.balance, togetherText: 'x' },
    determination: { ...base.determination, reason: 'x' },
    internalReview: { ...base.internalReview, points: 'x', reasons: 'x', reviewerRole: 'x' },
    examinedLetter: 'x',
    answeredFindings: [{ key: 'x', reason: 'x' }],
    points: [
      {
        ...{ id: 'p1', kind: 'comment', anchor: { place: 'request', blockId: null }, text: 'x', by: 'x', at },
        ...{ reply: 'x', resolvedAt: null, resolvedBy: 'x' },
      },
    ],
    signOff: [{ id: 's1', act: 'withdrawn', role: 'author', by: 'x', at, note: 'x' }],
  };
}

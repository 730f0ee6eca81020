import assert from 'node:assert/strict';
import { choose, enterDate, heading, onward, tick, type, putFactor, weigh, type Officer } from './officer.ts';

const REQUEST = `I would like to know about people smuggling and human trafficking offences investigated by your force.
1. How many cases did you investigate in 2016, 2017, 2018 and 2019?
2. For each case, how many victims were there, and from which countries?
3. What was the outcome of each case?`;

/** A new case: the request and what has to be known before it is answered. */
export async function request(officer: Officer): Promise<void> {
  await officer.page.getByRole('heading', { name: 'No cases yet' }).waitFor();
  await officer.onPage('start');
  await officer.page.getByRole('button', { name: 'New case' }).click();
  await heading(officer, /What was asked/);
  await type(officer, 'Reference', 'NP-2026-0419');
  await enterDate(officer, 'Received on', '2026-10-26');
  await type(officer, 'Subject', 'People smuggling and human trafficking');
  await type(officer, 'The request, word for word', REQUEST);
  await officer.page.getByRole('button', { name: 'Split it into 3 parts' }).click();
  await officer.page.getByLabel('Part 3', { exact: true }).waitFor();
  await onward(officer, 'request');
  await choose(officer, /Freedom of Information Act 2000/);
  await onward(officer, 'law');
  await choose(officer, /Clear and valid/);
  await onward(officer, 'clarity');
  await heading(officer, /What kind of request is this/);
  await choose(officer, /^Narrow/);
  await officer.page.getByRole('button', { name: /^Tick/ }).click();
  await onward(officer, 'nature');
  await choose(officer, /Press, rumour or a leak/);
  await type(officer, /What you looked at/, 'Our disclosure log and two reported trials.');
  await onward(officer, 'public-knowledge');
  await choose(officer, /An answer itself would do harm/);
  await onward(officer, 'sensitivity');
}

/** Searches, and the answer to each part. */
export async function searches(officer: Officer): Promise<void> {
  await heading(officer, /What did you search/);
  await officer.page.getByRole('button', { name: 'Add a role' }).click();
  await type(officer, 'Role', 'Crime Management Data Returns Officer');
  await officer.page.getByRole('button', { name: 'Add a system' }).click();
  await type(officer, 'System', 'CMS');
  await type(officer, 'What it covers', 'the former system, to 4 December 2017');
  await officer.page.getByRole('button', { name: 'Add a system' }).click();
  await type(officer, 'System', 'CONNECT', 1);
  await type(officer, 'What it covers', 'the present system, since that date', 1);
  await type(officer, 'Search criteria', 'all offences recorded under the Modern Slavery Act 2015.');
  await officer.page.getByRole('button', { name: 'Add an enclosure' }).click();
  await type(officer, 'Title', 'Spreadsheet');
  await officer.page.getByRole('button', { name: 'Add a note' }).click();
  await type(officer, 'Heading', 'How these crimes are counted');
  await type(officer, 'Note', 'Crime type 106 of the Home Office Counting Rules.');
  await onward(officer, 'searches');
  await heading(officer, /What is the answer to each part/);
  for (const part of [1, 2, 3]) {
    await officer.page
      .getByRole('region', { name: `Part ${part}` })
      .getByRole('radio', { name: 'Supplied', exact: true })
      .check({ force: true });
  }
  await officer.page.getByRole('button', { name: 'Add “any other information”' }).click();
  await type(
    officer,
    'What is neither confirmed nor denied',
    'information about covert or intelligence-led work on people smuggling',
  );
  await onward(officer, 'scope');
}

/** Which sections are relied on. */
export async function exemptions(officer: Officer): Promise<void> {
  await officer.page.getByRole('button', { name: 'Rely on section 24(2)' }).click();
  await officer.page.getByRole('button', { name: 'Rely on section 31(3)' }).click();
  await onward(officer, 'exemptions');
}

/** Section 24(2): necessity, without a likelihood. */
export async function nationalSecurity(officer: Officer): Promise<void> {
  await type(
    officer,
    'If we confirmed',
    'The organisers of routes into the county would learn that their routes are looked at.',
  );
  await type(
    officer,
    'If we denied',
    'The same people would learn that this stretch of coast can be offered as the safe one.',
  );
  await tick(officer, 'Reveals a gap');
  await onward(officer, '24-hypotheticals');
  await heading(officer, /national security need silence/);
  assert.equal(await officer.page.getByRole('radio', { name: /likely/ }).count(), 0);
  await choose(officer, /^Terrorism/);
  await type(officer, /How would an answer bear on it/, 'Whoever enters unseen relies on the route not being known.');
  await type(
    officer,
    /Why will nothing less/,
    'A national answer would still place this force on one side of the line.',
  );
  await onward(officer, '24-test');
  await choose(officer, /^Engaged/);
  await onward(officer, '24-conclusion');
  await putFactor(officer, 'Rights affected', [
    [/Whose rights/, 'Farm workers in the county'],
    [/Which right/, 'respect for private life'],
    [/would tell them whether/, 'such work is done where they live'],
  ]);
  await putFactor(officer, 'Age', [
    [/Which period/, '2016 to 2019'],
    [/What has changed/, 'the crime system has been replaced'],
  ]);
  await onward(officer, '24-favouring');
  await putFactor(officer, 'Preventing displacement to weaker places', [
    [/Where would a no point to/, 'the northern coast'],
    [/Who chooses/, 'Those who arrange crossings'],
  ]);
  await onward(officer, '24-against');
  await weigh(officer, 'Rights affected', 'moderate', 'They are many.');
  await weigh(officer, 'Age', 'slight', 'The routes have changed little.');
  await weigh(officer, 'Preventing displacement', 'compelling', 'Lives depend on it.');
  await officer.page.getByText('The weights lean towards silence.').first().waitFor();
  await choose(officer, /^Silence outweighs/);
  await type(officer, 'What decides it', 'How little a bare answer adds, and how much it tells those who run a route.');
  await type(
    officer,
    'How the two sides compare',
    'The rights of workers matter, but an answer would tell them nothing of how or against whom, while those who sell places on a route could act on the single word at once and lives would depend on what they did.',
  );
  await onward(officer, '24-weighing');
}

/** Section 31(3): limb and likelihood. */
export async function lawEnforcement(officer: Officer): Promise<void> {
  await heading(officer, /Which law enforcement interest/);
  await choose(officer, /\(1\)\(a\) the prevention or detection of crime/);
  await onward(officer, '31-limb');
  await type(
    officer,
    'If we confirmed',
    'Networks would learn that more is known of them than recorded crime, and would empty their houses.',
  );
  await type(officer, 'If we denied', 'They would learn that they can go on as before without the trouble of moving.');
  await tick(officer, 'Countermeasures');
  await onward(officer, '31-hypotheticals');
  await type(
    officer,
    /How would an answer lead/,
    'They read what is published; the houses are empty before officers come.',
  );
  await type(officer, /What makes it a harm of substance/, 'The trail ends with the house.');
  await officer.page.getByText('Likelihood to be stated.').waitFor();
  await choose(officer, /^Would be likely to/);
  await type(officer, 'What makes it so?', 'It has happened twice in the region.');
  await onward(officer, '31-test');
  await choose(officer, /^Engaged/);
  await onward(officer, '31-conclusion');
  await putFactor(officer, "Victims' interest as a group", [
    [/Which victims/, 'People made to work and those who support them'],
    [/Which crime/, 'exploitation'],
    [/Beyond what/, 'the offences recorded'],
  ]);
  await putFactor(officer, 'Generality', [
    [/How general/, 'it asks about four years'],
    [/What could not be told/, 'which house is meant'],
  ]);
  await onward(officer, '31-favouring');
  await putFactor(officer, 'Effective detection', [
    [/For which crime/, 'people smuggling'],
    [/Who must not know/, 'those who run the houses'],
    [/What would they do/, 'change them within hours'],
  ]);
  await onward(officer, '31-against');
  await weigh(officer, "Victims' interest", 'considerable', 'It bears on whether to report.');
  await weigh(officer, 'Generality', 'slight', 'The line is drawn all the same.');
  await weigh(officer, 'Effective detection', 'compelling', 'People still held would be moved.');
  await choose(officer, /^Silence outweighs/);
  await type(officer, 'What decides it', 'The position of people who are still held.');
  await type(
    officer,
    'How the two sides compare',
    'Victims and those who support them want to know whether reports lead to more than a recorded crime, and the figures go some way to meet that; a bare yes or no adds little and would be read first by those who exploit others.',
  );
  await onward(officer, '31-weighing');
}

/** Balance, decision, and the particulars of the letter, to the review that finds nothing in the way. */
export async function decision(officer: Officer): Promise<void> {
  await heading(officer, /How does each balance stand/);
  await choose(officer, /^Each by itself, and in the alternative together/);
  await tick(officer, 'The harms are different, and none is counted twice');
  await type(officer, 'How they compare together', 'Different people would be harmed in different ways.');
  await choose(officer, /^Together, silence outweighs/);
  await onward(officer, 'balance');
  await choose(officer, /^Neither confirm nor deny/);
  await type(officer, 'Decided by (role)', 'Information Disclosure Manager');
  await enterDate(officer, 'Judged as at', '2026-11-20');
  await onward(officer, 'determination');
  await enterDate(officer, 'Date of the letter', '2026-11-23');
  await type(officer, 'Signed by (role)', 'Disclosure Officer');
  await type(officer, 'Help you can offer', 'National figures on referrals are published every quarter.');
  await type(officer, 'Force', 'Northmoor Police');
  await type(officer, 'Where to ask for an internal review', 'Head of Information Disclosure, Northmoor Police');
  await onward(officer, 'letter');
  await heading(officer, /Does it hold together/);
  await officer.onPage('review');
  await officer.page.getByText('Nothing stands in the way.').waitFor();
}

/** The whole job, step by step. Each begins where the one before ended. */
export const MAIN_JOB: readonly { readonly title: string; readonly work: (officer: Officer) => Promise<void> }[] = [
  { title: 'starts with no case and leads through request and screening', work: request },
  { title: 'records searches and draws the boundary', work: searches },
  { title: 'claims sections 24(2) and 31(3)', work: exemptions },
  { title: 'assesses section 24(2) by necessity, without a likelihood', work: nationalSecurity },
  { title: 'assesses section 31(3) by limb and likelihood', work: lawEnforcement },
  { title: 'strikes the balance and decides', work: decision },
];

/** What the letter of this case says. */
export const LETTER_FACTS = [
  'NP-2026-0419',
  '26 October 2026',
  'CMS: the former system, to 4 December 2017',
  'CONNECT',
  'Crime type 106',
  'Northmoor Police neither confirms nor denies whether it holds information about covert or intelligence-led work',
  'refusal notice under section 17',
  'section 24(2) (national security)',
  'section 31(3) (law enforcement), read with section 31(1)(a) (the prevention or detection of crime)',
  'would be likely to prejudice the prevention or detection of crime',
  'reasonably necessary',
  'Factors favouring confirming or denying',
  'Factors against confirming or denying',
  'maintaining the exclusion of the duty to confirm or deny under section 24(2) outweighs',
  'maintaining the exclusion of the duty to confirm or deny under section 31(3) outweighs',
  '[2025] UKSC 27',
  'Nothing in this letter should be taken as an indication',
  'Head of Information Disclosure, Northmoor Police',
  'section 50 of the Act',
];

import type { Topic } from './topic.ts';

const MAX_READ = 100_000;

/** The topics that the words of a request point to. A proposal: the officer ticks. */
export function topicsInWords(topics: readonly Topic[], words: string): Topic[] {
  const read = words.slice(0, MAX_READ);
  return topics.filter((topic) => new RegExp(topic.words, 'iu').test(read));
}

/** The topics the officer ticked, those the pack does not know left out. */
export function topicsTicked(topics: readonly Topic[], ids: readonly string[]): Topic[] {
  return topics.filter((topic) => ids.includes(topic.id));
}

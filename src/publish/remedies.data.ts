import type { FailureKind } from '../core/failure.ts';

/** What whoever runs the desk can do about a failure, in a sentence. */
export const remedies: Readonly<Record<FailureKind, string>> = {
  offline: 'Nothing need be done where only one host is away; if all are, look at this machine’s network. It is tried again.',
  timeout: 'Nothing need be done: the server was slow, and is asked again.',
  http: 'Nothing need be done for a single paper; if it lasts, its feed may have a new address: `desk source check` looks for it.',
  busy: 'Nothing need be done: the server asked for patience and gets it.',
  'blocked-address': 'Only if the host is your own: name it in the setting allowPrivate.',
  robots: 'Nothing can be done: the newspaper does not want it read by programs. Its headline and link are shown.',
  reserved: 'Nothing need be done: the rights desk shows who reserved what.',
  'too-large': 'Nothing need be done: the headline and link are shown.',
  malformed: 'If it lasts, `desk source check` tells what is wrong with the feed.',
  'not-article': 'Nothing need be done: it was no article.',
  paywalled: 'Nothing need be done: headline, summary and link are shown.',
  'language-unknown': 'Nothing need be done: the original is shown.',
  'pair-unsupported': 'Another engine may know the language: see the Translation page for what is set up.',
  'model-missing': 'The model comes by itself if it can be reached; else `desk models pull` fetches it, or `desk models import` takes it from a file.',
  'over-budget': 'Wait for the next day or month, or raise the engine’s budget.',
  'storage-full': 'Make room on the disk; work goes on by itself.',
  moved: 'If the new address is right, put it into the newspaper’s file.',
  suspended: 'See the newspaper’s site for another feed; `desk source check` looks for one.',
  hub: 'Nothing need be done: the feed is polled instead.',
  'in-use': 'Stop the other program, or give this one another place.',
  engine: 'See the log of the desk; another engine can be set before this one.',
  check: 'A person has to look at it: its page shows the sentence.',
  bug: 'This is a mistake of the program: please report it with the log.',
};

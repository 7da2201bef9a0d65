import { expect, test } from 'vitest';
import { storageFailure } from './failure.ts';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

test('a full disk is told apart in both databases and in the file system, also as a cause', () => {
  for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', '53100', 'ENOSPC', 'EDQUOT']) {
    expect(storageFailure(withCode(code))).toEqual({ kind: 'storage-full' });
    expect(storageFailure(new Error('outer', { cause: withCode(code) }))).toEqual({ kind: 'storage-full' });
  }
});

test('anything else is not', () => {
  for (const error of [withCode('SQLITE_BUSY'), withCode('23505'), new Error('disk is full'), 'SQLITE_FULL', undefined]) {
    expect(storageFailure(error)).toBeUndefined();
  }
});

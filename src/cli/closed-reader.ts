/**
 * Ends the work quietly once a reader has seen enough, as `head` does: writing on to it is no failure of ours. Any other error of the stream
 * stays one.
 */
export function whenReaderCloses(stream: NodeJS.EventEmitter, end: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}

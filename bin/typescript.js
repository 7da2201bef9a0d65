// Loads TypeScript in this thread and, as worker threads inherit `--import`, in every thread started from it:
// tsx's own `--import tsx` registers in the main thread only.
import { register } from 'tsx/esm/api';

register();

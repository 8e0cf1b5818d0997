/// Folders of transcripts, taken in as restartable batches.
@NullMarked
package org.basir.ingest.folder;

import org.jspecify.annotations.NullMarked;

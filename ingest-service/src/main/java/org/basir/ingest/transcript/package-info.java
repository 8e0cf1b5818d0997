/// Transcripts: received, read, numbered and kept for ever.
@NullMarked
package org.basir.ingest.transcript;

import org.jspecify.annotations.NullMarked;

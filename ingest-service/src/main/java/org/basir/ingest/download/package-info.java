/// Fetches transcripts from public web addresses.
@NullMarked
package org.basir.ingest.download;

import org.jspecify.annotations.NullMarked;

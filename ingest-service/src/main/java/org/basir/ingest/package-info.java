/// The ingest service: budget speeches in, excerpts out.
@NullMarked
package org.basir.ingest;

import org.jspecify.annotations.NullMarked;

/// Cuts paragraphs into the excerpts that are classified.
@NullMarked
package org.basir.ingest.excerpt;

import org.jspecify.annotations.NullMarked;

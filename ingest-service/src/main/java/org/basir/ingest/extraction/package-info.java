/// From the bytes of a file to its paragraphs, whatever the format.
@NullMarked
package org.basir.ingest.extraction;

import org.jspecify.annotations.NullMarked;

/// Text of PDF files, read in a child JVM and laid out by position.
@NullMarked
package org.basir.ingest.pdf;

import org.jspecify.annotations.NullMarked;

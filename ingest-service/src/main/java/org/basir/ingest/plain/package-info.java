/// Text of plain text files: charset, blocks, titles.
@NullMarked
package org.basir.ingest.plain;

import org.jspecify.annotations.NullMarked;

/// File formats of labelled excerpts, of sector returns, and of TREC runs and qrels.
@NullMarked
package org.basir.metrics.format;

import org.jspecify.annotations.NullMarked;

/// File formats of evaluation data: labelled excerpts, sector returns, TREC runs and qrels.
@NullMarked
package org.basir.metrics.format;

import org.jspecify.annotations.NullMarked;

/// Reads what models answer, strictly: JSON about the sectors that were asked about, and nothing
/// else.
@NullMarked
package org.basir.inference.scorer.reading;

import org.jspecify.annotations.NullMarked;

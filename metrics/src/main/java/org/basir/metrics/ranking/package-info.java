/// Ranking figures per budget: NDCG with explicit gain, ties and cut-off, and chance-corrected
/// skill.
@NullMarked
package org.basir.metrics.ranking;

import org.jspecify.annotations.NullMarked;

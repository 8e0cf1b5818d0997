/// Classified speeches as they are handed over, and their rankings.
@NullMarked
package org.basir.ranking.ranking;

import org.jspecify.annotations.NullMarked;

/// Measures the ranker against the returns that followed.
@NullMarked
package org.basir.ranking.evaluation;

import org.jspecify.annotations.NullMarked;

/// Runs: what rankers scored the sectors of budgets, read from TREC files and JSON with errors by
/// place, and written as TREC files that other tools score.
@NullMarked
package org.basir.metrics.run;

import org.jspecify.annotations.NullMarked;

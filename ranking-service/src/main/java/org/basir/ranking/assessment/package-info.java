/// Rankings by language models within token budgets, as jobs that outlive the process.
@NullMarked
package org.basir.ranking.assessment;

import org.jspecify.annotations.NullMarked;

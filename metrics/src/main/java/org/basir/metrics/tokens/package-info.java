/// How well tokens were used: accuracy against tokens (E3 of Plan-and-Budget) and how budgets of
/// thinking were kept (BudgetThinker). All of it adds up over parts of the data.
@NullMarked
package org.basir.metrics.tokens;

import org.jspecify.annotations.NullMarked;

/// Compares recipes under budgets: every recipe at every share of the steps with every seed, each a
/// training from scratch, and what may be said of the figures.
@NullMarked
package org.basir.training.comparison;

import org.jspecify.annotations.NullMarked;

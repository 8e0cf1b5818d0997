/// Ways to keep within a budget of thinking, compared: all are asked the same questions with known
/// answers at the same budgets, and what they got right is counted against what they used.
@NullMarked
package org.basir.training.contest;

import org.jspecify.annotations.NullMarked;

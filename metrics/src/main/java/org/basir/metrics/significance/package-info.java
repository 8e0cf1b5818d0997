/// Permutation tests and bootstrap intervals whose unit of resampling is the budget.
@NullMarked
package org.basir.metrics.significance;

import org.jspecify.annotations.NullMarked;

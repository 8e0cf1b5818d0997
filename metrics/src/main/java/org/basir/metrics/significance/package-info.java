/// Permutation tests and bootstrap intervals whose unit of resampling is the budget. Wilson's
/// interval and McNemar's test are for items that stand for themselves.
@NullMarked
package org.basir.metrics.significance;

import org.jspecify.annotations.NullMarked;

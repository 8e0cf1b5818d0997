/// Returns of shares and sectors around a budget.
@NullMarked
package org.basir.ranking.returns;

import org.jspecify.annotations.NullMarked;

/// Token budgets of tenants and jobs.
@NullMarked
package org.basir.ranking.tokens;

import org.jspecify.annotations.NullMarked;

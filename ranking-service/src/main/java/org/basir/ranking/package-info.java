/// Ranks sectors by how they are expected to move after a budget.
@NullMarked
package org.basir.ranking;

import org.jspecify.annotations.NullMarked;

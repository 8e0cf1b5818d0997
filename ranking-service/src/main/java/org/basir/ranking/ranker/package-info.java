/// The ranker: features of a classified speech and the parameters that turn them into an order.
@NullMarked
package org.basir.ranking.ranker;

import org.jspecify.annotations.NullMarked;

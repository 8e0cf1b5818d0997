/// Daily prices of shares: reading the files of the exchange and keeping the prices.
@NullMarked
package org.basir.ranking.price;

import org.jspecify.annotations.NullMarked;

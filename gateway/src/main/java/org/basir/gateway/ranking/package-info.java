/// The ranked sectors of a budget as the ranking service gives them.
@NullMarked
package org.basir.gateway.ranking;

import org.jspecify.annotations.NullMarked;

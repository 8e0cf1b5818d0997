/// Sectors scored by language models, as the ranking service tells it.
@NullMarked
package org.basir.gateway.assessment;

import org.jspecify.annotations.NullMarked;

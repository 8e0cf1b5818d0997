/// What language models may use and did use, as the ranking service tells it.
@NullMarked
package org.basir.gateway.tokens;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.basir.metrics.tokens;

import org.jspecify.annotations.NullMarked;

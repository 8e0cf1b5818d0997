@NullMarked
package org.basir.ranking.tokens;

import org.jspecify.annotations.NullMarked;

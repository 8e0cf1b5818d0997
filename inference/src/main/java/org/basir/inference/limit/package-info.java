/// The hard end of thinking: after so many tokens the closing marker is forced, one token a step.
@NullMarked
package org.basir.inference.limit;

import org.jspecify.annotations.NullMarked;

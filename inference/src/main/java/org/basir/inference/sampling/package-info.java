/// Drawing tokens by their logits.
@NullMarked
package org.basir.inference.sampling;

import org.jspecify.annotations.NullMarked;

/// The arithmetic of bfloat16 in plain Java: what a training in it may and may not expect.
@NullMarked
package org.basir.training.bfloat16;

import org.jspecify.annotations.NullMarked;

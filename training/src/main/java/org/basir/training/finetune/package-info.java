/// Fine-tunes an encoder in a process of its own, which may be ended at any moment and goes on
/// where it was.
@NullMarked
package org.basir.training.finetune;

import org.jspecify.annotations.NullMarked;

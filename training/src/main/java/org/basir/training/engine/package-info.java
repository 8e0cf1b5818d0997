/// Encoders that can be trained, on libtorch. Native code: to be run in a process of its own.
@NullMarked
package org.basir.training.engine;

import org.jspecify.annotations.NullMarked;

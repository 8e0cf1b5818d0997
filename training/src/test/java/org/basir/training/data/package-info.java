/// Tests of what is trained on.
@NullMarked
package org.basir.training.data;

import org.jspecify.annotations.NullMarked;

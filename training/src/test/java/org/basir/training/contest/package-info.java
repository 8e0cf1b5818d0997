@NullMarked
package org.basir.training.contest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.basir.inference.scorer.reading;

import org.jspecify.annotations.NullMarked;

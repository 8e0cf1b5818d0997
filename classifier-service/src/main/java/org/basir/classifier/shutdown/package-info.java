/// Leaving long work to the next process when this one stops.
@NullMarked
package org.basir.classifier.shutdown;

import org.jspecify.annotations.NullMarked;

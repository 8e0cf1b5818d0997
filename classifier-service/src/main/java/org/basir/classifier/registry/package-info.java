/// Which model versions there have been, what is known of each, and which was promoted when.
@NullMarked
package org.basir.classifier.registry;

import org.jspecify.annotations.NullMarked;

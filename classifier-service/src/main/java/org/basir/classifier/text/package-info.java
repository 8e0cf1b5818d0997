/// Classification of texts that are not stored.
@NullMarked
package org.basir.classifier.text;

import org.jspecify.annotations.NullMarked;

/// A model of a few hundred bytes, whose every vector a test can say beforehand.
@NullMarked
package org.basir.inference.tiny;

import org.jspecify.annotations.NullMarked;

/// Texts to vectors: one shared session, a fair queue of small runs, and results that don't depend
/// on what else is being encoded.
@NullMarked
package org.basir.inference.encoder;

import org.jspecify.annotations.NullMarked;

/// What a model is told of a sector.
@NullMarked
package org.basir.inference.scorer.brief;

import org.jspecify.annotations.NullMarked;

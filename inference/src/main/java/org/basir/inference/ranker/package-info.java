/// What rankers have learned and how it is applied: features of sectors in, scores out. Training
/// writes the parameters and measures with the very code that serves them.
@NullMarked
package org.basir.inference.ranker;

import org.jspecify.annotations.NullMarked;

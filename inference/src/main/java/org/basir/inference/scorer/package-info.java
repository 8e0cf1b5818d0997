/// Sectors scored by language models within a hard limit of tokens: one by one, by pairs or by
/// lists. What the speech says is quoted to the model as data; what a model says counts only as
/// JSON about the sectors that it was asked about.
@NullMarked
package org.basir.inference.scorer;

import org.jspecify.annotations.NullMarked;

/// Questions of one job to a model: answers that are known are used, others are paid for within the
/// job's tokens and kept, and those of no use are asked for once more.
@NullMarked
package org.basir.inference.scorer.asking;

import org.jspecify.annotations.NullMarked;

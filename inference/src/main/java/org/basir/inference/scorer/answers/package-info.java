/// Answers of models, kept so that none is paid for twice.
@NullMarked
package org.basir.inference.scorer.answers;

import org.jspecify.annotations.NullMarked;

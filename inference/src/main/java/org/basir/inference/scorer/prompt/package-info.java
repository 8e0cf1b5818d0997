/// The texts that models read about sectors: versioned wordings, and quotations that can't be taken
/// for anything else.
@NullMarked
package org.basir.inference.scorer.prompt;

import org.jspecify.annotations.NullMarked;

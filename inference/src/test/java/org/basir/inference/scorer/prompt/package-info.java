@NullMarked
package org.basir.inference.scorer.prompt;

import org.jspecify.annotations.NullMarked;

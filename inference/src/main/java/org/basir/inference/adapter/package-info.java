/// What a fine-tuned encoder adds to its base, small enough to be kept with the code.
@NullMarked
package org.basir.inference.adapter;

import org.jspecify.annotations.NullMarked;

/// Makes a small adapter of a fine-tuned encoder.
@NullMarked
package org.basir.training.adapter;

import org.jspecify.annotations.NullMarked;

/// What a training of an encoder is asked to do, in values that can be written down. No native
/// code.
@NullMarked
package org.basir.training.recipe;

import org.jspecify.annotations.NullMarked;

/// What encoders and heads are trained on: labelled rows split by year, and the open labels.
@NullMarked
package org.basir.training.data;

import org.jspecify.annotations.NullMarked;

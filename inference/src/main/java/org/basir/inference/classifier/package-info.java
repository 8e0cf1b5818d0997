/// Whole classifiers: a text in, scored sectors out, with a version that names the parameters.
@NullMarked
package org.basir.inference.classifier;

import org.jspecify.annotations.NullMarked;

/// The models that can classify, which of them is active, and whether it is loaded yet.
@NullMarked
package org.basir.classifier.model;

import org.jspecify.annotations.NullMarked;

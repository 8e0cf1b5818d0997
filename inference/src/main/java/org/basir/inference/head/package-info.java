/// Linear classification: features of a text in, one score per sector out.
@NullMarked
package org.basir.inference.head;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.basir.inference.ranker;

import org.jspecify.annotations.NullMarked;

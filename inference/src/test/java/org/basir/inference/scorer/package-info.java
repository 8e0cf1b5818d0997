@NullMarked
package org.basir.inference.scorer;

import org.jspecify.annotations.NullMarked;

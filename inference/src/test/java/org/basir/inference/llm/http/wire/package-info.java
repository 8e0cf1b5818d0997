@NullMarked
package org.basir.inference.llm.http.wire;

import org.jspecify.annotations.NullMarked;

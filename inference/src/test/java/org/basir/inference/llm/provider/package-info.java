@NullMarked
package org.basir.inference.llm.provider;

import org.jspecify.annotations.NullMarked;

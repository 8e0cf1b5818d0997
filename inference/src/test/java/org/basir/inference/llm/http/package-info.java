@NullMarked
package org.basir.inference.llm.http;

import org.jspecify.annotations.NullMarked;

/// A server of language models that plays what it is told to.
@NullMarked
package org.basir.inference.llm.http.kit;

import org.jspecify.annotations.NullMarked;

/// The server of language models that the service may ask.
@NullMarked
package org.basir.ranking.llm;

import org.jspecify.annotations.NullMarked;

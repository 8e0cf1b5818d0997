/// What a server of language models was seen to do, and what can be done with it therefore.
@NullMarked
package org.basir.inference.llm.http.probe;

import org.jspecify.annotations.NullMarked;

/// What goes over the wire to a server of language models: where to, as whom, how often, how long.
@NullMarked
package org.basir.inference.llm.http.wire;

import org.jspecify.annotations.NullMarked;

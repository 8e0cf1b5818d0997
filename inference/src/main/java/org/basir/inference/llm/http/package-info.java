/// Language models behind servers: llama.cpp's own protocol, the completions and the chat protocol
/// that many servers share, and what a server turns out to be able to do.
@NullMarked
package org.basir.inference.llm.http;

import org.jspecify.annotations.NullMarked;

/// Small decoders of the Llama family: what they look like, and the folder they are served from. No
/// native code.
@NullMarked
package org.basir.training.decoder;

import org.jspecify.annotations.NullMarked;

/// Small parameter files in the safetensors format: named tensors and text metadata.
@NullMarked
package org.basir.inference.safetensors;

import org.jspecify.annotations.NullMarked;

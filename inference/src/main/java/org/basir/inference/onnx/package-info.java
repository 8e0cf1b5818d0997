/// The parameters inside an ONNX file: read by name, and written back changed.
@NullMarked
package org.basir.inference.onnx;

import org.jspecify.annotations.NullMarked;

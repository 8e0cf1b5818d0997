/// What predicts how long thinking still goes on (arXiv 2506.13752): which positions it learns
/// from, what it looks like, how good it is, and the files it is served from. No native code.
@NullMarked
package org.basir.training.length;

import org.jspecify.annotations.NullMarked;

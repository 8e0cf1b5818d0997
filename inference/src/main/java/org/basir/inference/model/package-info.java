/// Pretrained models as folders: what is in one, where it comes from, and what its graph can do.
@NullMarked
package org.basir.inference.model;

import org.jspecify.annotations.NullMarked;

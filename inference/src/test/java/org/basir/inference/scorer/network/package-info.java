@NullMarked
package org.basir.inference.scorer.network;

import org.jspecify.annotations.NullMarked;

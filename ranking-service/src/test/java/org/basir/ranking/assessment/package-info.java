@NullMarked
package org.basir.ranking.assessment;

import org.jspecify.annotations.NullMarked;

/// The sectors of the configured taxonomy.
@NullMarked
package org.basir.classifier.sector;

import org.jspecify.annotations.NullMarked;

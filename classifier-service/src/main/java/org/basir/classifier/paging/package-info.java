/// Lists that are read page by page.
@NullMarked
package org.basir.classifier.paging;

import org.jspecify.annotations.NullMarked;

/// Text of HTML pages.
@NullMarked
package org.basir.ingest.html;

import org.jspecify.annotations.NullMarked;

/// What an extraction yields: text, paragraphs, refusals and the limits it keeps to.
@NullMarked
package org.basir.ingest.text;

import org.jspecify.annotations.NullMarked;

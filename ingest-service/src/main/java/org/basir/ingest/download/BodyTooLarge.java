package org.basir.ingest.download;

import java.io.IOException;
import java.io.Serial;

/// A body has more bytes than a transcript may have.
class BodyTooLarge extends IOException {

  @Serial private static final long serialVersionUID = 1;
}

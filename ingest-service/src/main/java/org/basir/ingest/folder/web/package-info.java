/// Folders over HTTP.
@NullMarked
package org.basir.ingest.folder.web;

import org.jspecify.annotations.NullMarked;

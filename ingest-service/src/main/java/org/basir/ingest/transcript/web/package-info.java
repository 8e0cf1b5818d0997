/// Transcripts over HTTP.
@NullMarked
package org.basir.ingest.transcript.web;

import org.jspecify.annotations.NullMarked;

package org.basir.ingest.handover;

import java.net.URI;
import org.basir.ingest.transcript.TranscriptId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the classifier is.
@ConfigurationProperties("basir.classifier")
record ClassifierSettings(@DefaultValue("http://127.0.0.1:8082") URI url) {

  /// The resource that a transcript's excerpts are put to.
  URI classification(TranscriptId id) {
    var base = url.toString().replaceAll("/+$", "");
    return URI.create(base + "/api/v1/classifications/" + id);
  }
}

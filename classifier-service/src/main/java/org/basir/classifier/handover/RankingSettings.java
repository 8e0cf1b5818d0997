package org.basir.classifier.handover;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the ranking service is.
@ConfigurationProperties("basir.ranking")
record RankingSettings(@DefaultValue("http://127.0.0.1:8083") URI url) {

  URI ranking(String transcript) {
    return URI.create(url.toString().replaceAll("/+$", "") + "/api/v1/rankings/" + transcript);
  }
}

package org.basir.ingest.download;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a download may do.
///
/// @param allowPrivateUrls whether addresses of this machine and of private networks are fetched;
///   for tests
/// @param downloadTimeout from the request to the last byte, redirects included
@ConfigurationProperties("basir.ingest")
record DownloadSettings(
    @DefaultValue("false") boolean allowPrivateUrls,
    @DefaultValue("30s") Duration downloadTimeout) {}

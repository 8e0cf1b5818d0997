package org.basir.ingest.download;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/// An HTTP client that does nothing of its own accord: it follows nothing, repeats nothing, unpacks
/// nothing and remembers nothing.
final class Client {

  private static final int MOST_CONNECTIONS = 100;

  private Client() {}

  static CloseableHttpClient through(DnsResolver resolver) {
    return HttpClients.custom()
        .setConnectionManager(connections(resolver))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(DnsResolver resolver) {
    var connection = ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(10)).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(resolver)
        .setDefaultConnectionConfig(connection)
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .build();
  }
}

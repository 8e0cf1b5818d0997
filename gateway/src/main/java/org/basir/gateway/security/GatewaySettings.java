package org.basir.gateway.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Who may write, and how much.
///
/// @param apiKey when set, every write needs it as a bearer token
/// @param maxUpload the largest body of a form with files
/// @param maxBody the largest other body
@ConfigurationProperties("basir.gateway")
public record GatewaySettings(
    @Nullable String apiKey,
    @DefaultValue("64MB") DataSize maxUpload,
    @DefaultValue("2MB") DataSize maxBody) {

  /// Whether writes need the key.
  public boolean guarded() {
    return apiKey != null && !apiKey.isBlank();
  }

  @Override
  public String toString() {
    return "GatewaySettings[guarded=%s, maxUpload=%s, maxBody=%s]"
        .formatted(guarded(), maxUpload, maxBody);
  }
}

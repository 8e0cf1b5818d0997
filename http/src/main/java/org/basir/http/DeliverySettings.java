package org.basir.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long another service may take, from the properties `basir.delivery.*`.
///
/// @param connectTimeout until it accepts the connection
/// @param readTimeout until it answers
@ConfigurationProperties("basir.delivery")
record DeliverySettings(
    @DefaultValue("2s") Duration connectTimeout, @DefaultValue("30s") Duration readTimeout) {}

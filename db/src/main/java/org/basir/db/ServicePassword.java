package org.basir.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The password of a service's role, derived from the admin's so that all replicas know it and
/// nobody has to keep it.
final class ServicePassword {

  private static final String ALGORITHM = "HmacSHA256";

  private ServicePassword() {}

  /// 64 hexadecimal digits, hence safe to quote in SQL.
  static String of(Schema schema, String adminPassword) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(("basir:" + adminPassword).getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(schema.role().getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
